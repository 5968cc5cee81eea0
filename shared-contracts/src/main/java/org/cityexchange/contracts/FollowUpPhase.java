package org.cityexchange.contracts;

/** Where a follow-up stands. */
public enum FollowUpPhase {
    /** Somebody proposed it. */
    PROPOSED,
    /** It is being looked into. */
    UNDER_REVIEW,
    /** It will be done. */
    ACCEPTED,
    /** It is being done. */
    IN_PROGRESS,
    /** It is done. */
    DONE,
    /** It will not be done. */
    DECLINED
}
