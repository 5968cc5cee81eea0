package org.cityexchange.forum.smallgroup;

/** Where a sign-up for a session stands. */
public enum SignUpStatus {
    /** Has a place in the session. */
    CONFIRMED,
    /** Waits for one. */
    WAITLISTED,
    /** Was given up, or its registration ended. */
    CANCELLED;

    /** Whether it may go from this status to the next. */
    boolean canBecome(SignUpStatus next) {
        return switch (this) {
            case CONFIRMED -> next == CANCELLED;
            case WAITLISTED -> next == CONFIRMED || next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
