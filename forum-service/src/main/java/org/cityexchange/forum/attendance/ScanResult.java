package org.cityexchange.forum.attendance;

/** What a gate is told of a scan. More may come. */
public enum ScanResult {
    /** May pass. */
    OK,
    /** Has a seat, and came in before without having gone out. */
    ALREADY_IN,
    /** Has no seat (yet). */
    NOT_CONFIRMED,
    /** The registration was cancelled. */
    CANCELLED,
    /** The code, or the session, is one of another event. */
    WRONG_EVENT,
    /** Is registered for the other way of taking part. */
    WRONG_MODE,
    /** Nobody has this code. */
    UNKNOWN;

    /** Whether the person was rightly there. */
    boolean admitted() {
        return this == OK || this == ALREADY_IN;
    }
}
