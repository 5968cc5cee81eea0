package org.cityexchange.training.selection;

/** Where a selection round stands. */
public enum SelectionRoundStatus {
    /** Says what would be; nothing has come of it. */
    DRY_RUN,
    /** Its selected are invited, its reserves can be called up. */
    PUBLISHED,
    /** A later round of the run was published. */
    SUPERSEDED,
    /** Was not what was wanted. */
    DISCARDED;

    /** Whether somebody may bring it to that status; only publishing another round supersedes one. */
    boolean canBecome(SelectionRoundStatus next) {
        return this == DRY_RUN && (next == PUBLISHED || next == DISCARDED);
    }
}
