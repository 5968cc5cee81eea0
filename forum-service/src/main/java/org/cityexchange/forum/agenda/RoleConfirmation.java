package org.cityexchange.forum.agenda;

/** Whether somebody has agreed to take a part. */
public enum RoleConfirmation {
    INVITED,
    CONFIRMED,
    DECLINED,
    /** By us, or by somebody who had confirmed. */
    CANCELLED;

    boolean canBecome(RoleConfirmation next) {
        return switch (this) {
            case INVITED -> next != INVITED;
            case CONFIRMED -> next == CANCELLED;
            // whoever declined may be asked again
            case DECLINED, CANCELLED -> next == INVITED;
        };
    }
}
