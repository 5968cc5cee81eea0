package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event has taken place.
 *
 * @param event the event after the change
 * @param occurredAt when the change was made
 */
public record EventHeld(EventState event, Instant occurredAt) implements ForumEvent {

    /** Checks that nothing is missing. */
    public EventHeld {
        requireNonNull(event, "event");
        requireNonNull(occurredAt, "occurredAt");
    }
}
