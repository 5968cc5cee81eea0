package org.cityexchange.training.engagement;

/** What somebody had to do with us; more kinds may come. */
public enum EngagementKind {
    /** Has a seat at a forum event, at once or after having waited. */
    FORUM_REGISTERED,
    /** Waits for a seat. */
    FORUM_WAITLISTED,
    /** Takes part in the other way from then on. */
    FORUM_MODE_SWITCHED,
    /** Has no seat any more, and waits for none. */
    FORUM_CANCELLED,
    /** Was there, by the event's own rule. */
    FORUM_ATTENDED,
    /** Was not there, or not for long enough; a later one of either kind replaces this. */
    FORUM_ABSENT,
    /** Gave a talk at a forum event that was held. */
    FORUM_SPOKE
}
