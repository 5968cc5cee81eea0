package org.cityexchange.training.selection;

import java.util.EnumSet;
import java.util.Set;

/** Where a nomination stands. */
public enum NominationStatus {
    /** The institution still works on it. */
    DRAFT,
    /** The institution has sent it in. */
    SUBMITTED,
    /** Can be selected. */
    SCREENED,
    /** Cannot be selected, for a reason. */
    INELIGIBLE,
    SELECTED,
    /** Is called up in turn when a seat comes free. */
    RESERVE,
    NOT_SELECTED,
    /** The institution has taken it back. */
    WITHDRAWN;

    private static final Set<NominationStatus> SCREENING = EnumSet.of(SCREENED, INELIGIBLE);
    private static final Set<NominationStatus> DECISIONS = EnumSet.of(SELECTED, RESERVE, NOT_SELECTED);

    /** Those a round decides about: whoever is a reserve is decided about anew. */
    static final Set<NominationStatus> CANDIDATES = EnumSet.of(SCREENED, RESERVE);

    /** Those that are out: the place their institution gave is free again. */
    static final Set<NominationStatus> OUT = EnumSet.of(INELIGIBLE, WITHDRAWN);

    /** Whether somebody may bring it to that status; a screening can be corrected until a round decides. */
    boolean canBecome(NominationStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> SCREENING.contains(next) || next == WITHDRAWN;
            case SCREENED -> next == INELIGIBLE || next == WITHDRAWN;
            case INELIGIBLE -> next == SCREENED || next == WITHDRAWN;
            case RESERVE -> next == WITHDRAWN;
            case SELECTED, NOT_SELECTED, WITHDRAWN -> false;
        };
    }

    /** Whether a round may bring it to that status. */
    boolean canBeDecided(NominationStatus next) {
        return CANDIDATES.contains(this) && DECISIONS.contains(next);
    }

    /** Whether what the institution says can still be changed. */
    boolean isChangeable() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** Whether it is for whoever screens to decide on this status, and not for the institution. */
    boolean isOfScreening() {
        return SCREENING.contains(this);
    }
}
