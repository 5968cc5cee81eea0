package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event has become public, or has changed while public.
 *
 * @param event the event after the change
 * @param occurredAt when the change was made
 */
public record EventPublished(EventState event, Instant occurredAt) implements ForumEvent {

    /** Checks that nothing is missing. */
    public EventPublished {
        requireNonNull(event, "event");
        requireNonNull(occurredAt, "occurredAt");
    }
}
