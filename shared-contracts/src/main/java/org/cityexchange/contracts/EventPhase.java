package org.cityexchange.contracts;

/** Where a public event stands in its life. */
public enum EventPhase {
    /** Announced; registration has not opened. */
    PUBLISHED,
    /** One can register. */
    REGISTRATION_OPEN,
    /** One can no longer register. */
    REGISTRATION_CLOSED,
    /** It has taken place. */
    HELD,
    /** Put off; the new time is not known. */
    POSTPONED,
    /** It will not take place. */
    CANCELLED,
    /** Held and closed for good. */
    ARCHIVED
}
