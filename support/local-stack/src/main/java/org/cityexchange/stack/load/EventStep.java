package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** The event itself, as a draft. */
final class EventStep implements Step {
    private final Clock clock;

    EventStep(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String load(Forum forum) {
        if (forum.api().find(forum.path("")).isEmpty()) {
            InputFile file = forum.folder().file("event");
            forum.api().post(file.name(), "/v1/events", request(forum, file));
        }
        return "";
    }

    private ObjectNode request(Forum forum, InputFile file) {
        ObjectNode event = file.object();
        String venue = Json.take(event, "venue");
        String room = Json.take(event, "room");
        if (!venue.isEmpty()) {
            event.put("venueId", forum.places().venue(file, venue));
        }
        if (!room.isEmpty()) {
            event.put("roomId", forum.places().room(file, venue, room));
        }
        EventTimes times = EventTimes.of(event.path("timeZone").asText(), clock);
        for (String property : new String[] {"startsAt", "endsAt"}) {
            event.put(property, times.moment(event.path(property).asText()));
        }
        return event;
    }
}
