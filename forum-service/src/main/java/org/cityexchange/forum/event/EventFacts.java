package org.cityexchange.forum.event;

import java.time.Instant;
import org.cityexchange.contracts.EventCancelled;
import org.cityexchange.contracts.EventHeld;
import org.cityexchange.contracts.EventPhase;
import org.cityexchange.contracts.EventPublished;
import org.cityexchange.contracts.EventRescheduled;
import org.cityexchange.contracts.EventState;
import org.cityexchange.contracts.ForumEvent;

/** What the other service is told of an event: always its whole state. */
final class EventFacts {

    private EventFacts() {}

    /** What there is to tell of an event as it stands. */
    static ForumEvent of(EventView event, Instant now) {
        return switch (event.status()) {
            case CANCELLED -> new EventCancelled(state(event), now);
            case HELD -> new EventHeld(state(event), now);
            case POSTPONED -> rescheduled(event, now);
            default -> new EventPublished(state(event), now);
        };
    }

    /** That an event was moved, or put off without a new time. */
    static ForumEvent rescheduled(EventView event, Instant now) {
        return new EventRescheduled(state(event), event.previousStartsAt(), now);
    }

    static EventState state(EventView event) {
        return new EventState(
                event.id(),
                event.slug(),
                event.type(),
                event.title().byTag(),
                event.attendanceMode(),
                event.startsAt(),
                event.endsAt(),
                event.timeZone(),
                event.datePrecision(),
                event.ownerInstitution(),
                event.provenance(),
                EventPhase.valueOf(event.status().name()));
    }
}
