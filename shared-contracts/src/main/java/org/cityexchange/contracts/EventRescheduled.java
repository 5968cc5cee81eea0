package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event has been moved to another time, or put off without a new one.
 *
 * @param event the event after the change
 * @param previousStartsAt when it should have started before, or null where that was not known
 * @param occurredAt when the change was made
 */
public record EventRescheduled(EventState event, @Nullable Instant previousStartsAt, Instant occurredAt)
        implements ForumEvent {

    /** Checks that nothing is missing. */
    public EventRescheduled {
        requireNonNull(event, "event");
        requireNonNull(occurredAt, "occurredAt");
    }
}
