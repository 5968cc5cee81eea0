package org.cityexchange.forum.contest;

/** Where a contest stands. */
public enum ContestStatus {
    /** Cities send entries in. */
    CALL_OPEN,
    /** Judges score them. */
    REVIEW,
    /** Scores are final; awards are being prepared. */
    DECIDED,
    /** Everybody sees entries and awards. */
    PUBLISHED;

    /** Whether it may go from this status to the next: there is no way back. */
    boolean canBecome(ContestStatus next) {
        return switch (this) {
            case CALL_OPEN -> next == REVIEW;
            case REVIEW -> next == DECIDED;
            case DECIDED -> next == PUBLISHED;
            case PUBLISHED -> false;
        };
    }
}
