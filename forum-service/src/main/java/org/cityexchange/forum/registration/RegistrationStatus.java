package org.cityexchange.forum.registration;

/** Where a registration stands. */
public enum RegistrationStatus {
    /** Has a seat. */
    CONFIRMED,
    /** Waits for one. */
    WAITLISTED,
    /** Was given up by the registrant or called off by the organizer. */
    CANCELLED;

    /** Whether it may go from this status to the next. */
    boolean canBecome(RegistrationStatus next) {
        return switch (this) {
            case CONFIRMED -> next == CANCELLED;
            case WAITLISTED -> next == CONFIRMED || next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    /** Whether it takes a seat or waits for one. */
    boolean isLive() {
        return this != CANCELLED;
    }
}
