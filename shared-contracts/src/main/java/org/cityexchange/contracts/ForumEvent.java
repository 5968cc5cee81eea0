package org.cityexchange.contracts;

import java.util.UUID;

/**
 * A change of a public forum, webinar or seminar, told on {@link Topic#FORUM_EVENT}.
 *
 * <p>Each event carries the full state after the change. Nothing is told before the event is public.
 */
public sealed interface ForumEvent extends ExchangeEvent
        permits EventPublished, EventRescheduled, EventCancelled, EventHeld {

    /** The event as it is after the change. */
    EventState event();

    @Override
    default UUID subject() {
        return event().eventId();
    }
}
