package org.cityexchange.forum.agenda;

/** Whether somebody has agreed to take a part. */
public enum RoleConfirmation {
    /** Planned, as for the next edition of an event: not asked yet. */
    PROPOSED,
    INVITED,
    CONFIRMED,
    DECLINED,
    /** By us, or by somebody who had confirmed. */
    CANCELLED;

    boolean canBecome(RoleConfirmation next) {
        return switch (this) {
            case PROPOSED -> next != PROPOSED;
            case INVITED -> next != INVITED && next != PROPOSED;
            case CONFIRMED -> next == CANCELLED;
            // whoever declined may be asked again
            case DECLINED, CANCELLED -> next == INVITED;
        };
    }
}
