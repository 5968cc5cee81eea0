package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event has been cancelled; so have all registrations for it.
 *
 * @param event the event after the change
 * @param occurredAt when the change was made
 */
public record EventCancelled(EventState event, Instant occurredAt) implements ForumEvent {

    /** Checks that nothing is missing. */
    public EventCancelled {
        requireNonNull(event, "event");
        requireNonNull(occurredAt, "occurredAt");
    }
}
