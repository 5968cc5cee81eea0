package org.cityexchange.training.outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an outcome stands. */
public enum OutcomeStatus {
    /** Somebody still works on it. */
    DRAFT,
    /** Public, as somebody reports it. */
    REPORTED,
    /** Public, while somebody looks into it. */
    UNDER_REVIEW,
    /** Confirmed by somebody independent of who reported it and of who trained. */
    VERIFIED,
    /** Given back to be completed; not public. */
    RETURNED,
    /** Found not to be so; not public. */
    REJECTED,
    /** In doubt: public, with that it is. */
    DISPUTED,
    /** Taken back: that there was something is public, what it claimed is not. */
    RETRACTED;

    /** Those of which the public sees what they claim. */
    static final List<OutcomeStatus> STANDING = List.of(REPORTED, UNDER_REVIEW, VERIFIED, DISPUTED);

    private static final Set<OutcomeStatus> EXPLAINED = EnumSet.of(RETURNED, REJECTED, DISPUTED, RETRACTED);

    /** Whether it may go from this status to the next at all; who may bring it there, and when, has its own conditions. */
    boolean canBecome(OutcomeStatus next) {
        return switch (this) {
            case DRAFT -> next == REPORTED;
            case REPORTED -> next == UNDER_REVIEW || next == DISPUTED || next == RETRACTED;
            case UNDER_REVIEW ->
                next == VERIFIED || next == RETURNED || next == REJECTED || next == DISPUTED || next == RETRACTED;
            case VERIFIED -> next == UNDER_REVIEW || next == DISPUTED || next == RETRACTED;
            case RETURNED -> next == REPORTED || next == RETRACTED;
            case DISPUTED -> next == UNDER_REVIEW || next == VERIFIED || next == RETRACTED;
            case REJECTED, RETRACTED -> false;
        };
    }

    /** Whether going to the next status has to be explained: whatever doubts it, ends it, or takes a word back. */
    boolean needsReason(OutcomeStatus next) {
        return EXPLAINED.contains(next) || (next == UNDER_REVIEW && this != REPORTED);
    }

    /** Whether the public may see what it claims. */
    public boolean isStanding() {
        return STANDING.contains(this);
    }

    /** Whether the public may see that it is there. */
    boolean isPublic() {
        return isStanding() || this == RETRACTED;
    }

    /** Whether whoever reports for the city still works on it. */
    boolean isDraft() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether what it claims may still be said anew: not once somebody has vouched for it, or it has ended. */
    boolean isChangeable() {
        return isDraft() || this == REPORTED || this == UNDER_REVIEW;
    }

    /** Whether nothing becomes of it any more. */
    boolean isOver() {
        return this == REJECTED || this == RETRACTED;
    }
}
