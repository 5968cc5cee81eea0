package org.cityexchange.contracts;

/** What an organizer does about what taking part moved people to say. */
public enum FollowUpKind {
    /** Break-out sessions by interest. */
    SMALL_GROUPS_BY_INTEREST,
    /** The event is held again. */
    REPEAT_EVENT,
    /** More events are held online. */
    MORE_ONLINE_EVENTS,
    /** Results are made known. */
    PUBLICITY,
    /** Something is studied first. */
    STUDY,
    /** Something else. */
    OTHER
}
