package org.cityexchange.contracts;

/** What sort of event an event is. */
public enum EventKind {
    /** A forum. */
    FORUM,
    /** A seminar held online. */
    WEBINAR,
    /** A seminar. */
    SEMINAR
}
