package org.cityexchange.forum.registration;

/** Where a registration stands. */
public enum RegistrationStatus {
    /** Came in, but nobody has shown yet that the address is theirs: it holds neither a seat nor the address. */
    PENDING_EMAIL_CONFIRMATION,
    /** Is looked at by an organizer; it holds no seat, but its address. */
    PENDING_APPROVAL,
    /** Has a seat. */
    CONFIRMED,
    /** Waits for one. */
    WAITLISTED,
    /** Is kept a seat for until {@link RegistrationView#expiresAt}, to be accepted or declined. */
    OFFERED,
    /** Was not approved. */
    REJECTED,
    /** Did not want the seat that was offered. */
    DECLINED,
    /** Did not accept the seat, or did not confirm the address, in time. */
    EXPIRED,
    /** Was given up by the registrant or called off by the organizer. */
    CANCELLED;

    /** Whether it may go from this status to the next. */
    boolean canBecome(RegistrationStatus next) {
        return switch (this) {
            case PENDING_EMAIL_CONFIRMATION ->
                switch (next) {
                    case PENDING_APPROVAL, CONFIRMED, WAITLISTED, EXPIRED, CANCELLED -> true;
                    default -> false;
                };
            case PENDING_APPROVAL ->
                switch (next) {
                    case CONFIRMED, WAITLISTED, REJECTED, CANCELLED -> true;
                    default -> false;
                };
            case CONFIRMED -> next == CANCELLED;
            case WAITLISTED -> next == CONFIRMED || next == OFFERED || next == CANCELLED;
            case OFFERED ->
                switch (next) {
                    case CONFIRMED, DECLINED, EXPIRED, CANCELLED -> true;
                    default -> false;
                };
            case REJECTED, DECLINED, EXPIRED, CANCELLED -> false;
        };
    }

    /** Whether something can still come of it. */
    public boolean isLive() {
        return isPending() || this == CONFIRMED || this == WAITLISTED || this == OFFERED;
    }

    /** Whether it stands before all seats, so that the other service knows nothing of it yet. */
    boolean isPending() {
        return this == PENDING_EMAIL_CONFIRMATION || this == PENDING_APPROVAL;
    }
}
