package org.cityexchange.forum.followup;

import java.util.EnumSet;
import java.util.Set;
import org.cityexchange.contracts.FollowUpPhase;

/** Where a follow-up stands. */
public enum FollowUpStatus {
    PROPOSED,
    UNDER_REVIEW,
    ACCEPTED,
    IN_PROGRESS,
    DONE,
    DECLINED;

    /** Whether it may go from this status to the next. */
    boolean canBecome(FollowUpStatus next) {
        return successors().contains(next);
    }

    private Set<FollowUpStatus> successors() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(UNDER_REVIEW, ACCEPTED, DECLINED);
            case UNDER_REVIEW -> EnumSet.of(ACCEPTED, DECLINED);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, DONE, DECLINED);
            case IN_PROGRESS -> EnumSet.of(DONE, DECLINED);
            case DONE, DECLINED -> EnumSet.noneOf(FollowUpStatus.class);
        };
    }

    /** Whether there is nothing left to do. */
    boolean isSettled() {
        return this == DONE || this == DECLINED;
    }

    FollowUpPhase phase() {
        return FollowUpPhase.valueOf(name());
    }
}
