package org.cityexchange.contracts;

/** Who cancelled a registration. */
public enum CancelledBy {
    /** The person registered. */
    REGISTRANT,
    /** The organizer, for example because the event is cancelled. */
    ORGANIZER
}
