package org.cityexchange.training.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** Where an enrolment stands. */
public enum EnrolmentStatus {
    /** Is kept a seat for until {@link EnrolmentView#expiresAt}, to be accepted or declined. */
    INVITED,
    /** Waits for a seat. */
    WAITLISTED,
    /** Wants to come. */
    ACCEPTED,
    /** Comes: the host has confirmed it. */
    CONFIRMED,
    /** Is there. */
    ATTENDING,
    /** Has done what the course run asks. */
    COMPLETED,
    /** Was there and has not done it; making it up leads to {@link #COMPLETED}. */
    NOT_COMPLETED,
    /** Did not want to come. */
    DECLINED,
    /** Did not answer in time, or waited until the course run was over. */
    EXPIRED,
    /** Gave the seat or the place in the queue up, or was taken out. */
    WITHDRAWN,
    /** Was expected and did not come. */
    NO_SHOW,
    /** Had completed; that was taken back. */
    REVOKED;

    private static final Set<EnrolmentStatus> SEATED =
            EnumSet.of(INVITED, ACCEPTED, CONFIRMED, ATTENDING, COMPLETED, NOT_COMPLETED);
    private static final Set<EnrolmentStatus> NOTHING = EnumSet.of(DECLINED, EXPIRED, WITHDRAWN, NO_SHOW, REVOKED);

    /** Whether it may go from this status to the next. */
    boolean canBecome(EnrolmentStatus next) {
        return switch (this) {
            case INVITED -> next == ACCEPTED || next == DECLINED || next == EXPIRED || next == WITHDRAWN;
            case WAITLISTED -> next == INVITED || next == EXPIRED || next == WITHDRAWN;
            case ACCEPTED -> next == CONFIRMED || next == WITHDRAWN;
            case CONFIRMED -> next == ATTENDING || next == NO_SHOW || next == WITHDRAWN;
            case ATTENDING -> next == COMPLETED || next == NOT_COMPLETED || next == WITHDRAWN;
            case NOT_COMPLETED -> next == COMPLETED;
            case COMPLETED -> next == REVOKED;
            case DECLINED, EXPIRED, WITHDRAWN, NO_SHOW, REVOKED -> false;
        };
    }

    /** Whether a seat is taken: kept for an invitation, or somebody's. */
    public boolean hasSeat() {
        return SEATED.contains(this);
    }

    /** Whether it counts as the trainee's enrolment in the course run; what came to nothing may be followed by another. */
    public boolean isLive() {
        return !NOTHING.contains(this);
    }

    /** Whether the course run was completed, so that what it was completed with is for ever. */
    boolean isCompleted() {
        return this == COMPLETED || this == REVOKED;
    }
}
