package org.cityexchange.forum.smallgroup;

/** Where a matching run stands. */
public enum MatchingRunStatus {
    /** Says what would be; nothing has come of it. */
    DRY_RUN,
    /** Its people are signed up for the sessions of their groups. */
    COMMITTED,
    /** Was not what the organizers wanted. */
    DISCARDED;

    boolean canBecome(MatchingRunStatus next) {
        return this == DRY_RUN && next != DRY_RUN;
    }
}
