package org.cityexchange.forum.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.RoomView;

/**
 * What every session of one schedule needs to know.
 *
 * @param elsewhere what stands for the room of a session that has none
 * @param base where this service is
 */
record ScheduleContext(
        EventView event, Agenda agenda, Map<UUID, RoomView> rooms, String elsewhere, URI base, String language) {

    OffsetDateTime local(Instant instant) {
        return instant.atZone(ZoneId.of(event.timeZone())).toOffsetDateTime();
    }

    Optional<RoomView> room(Agenda.Session session) {
        return Optional.ofNullable(session.roomId()).map(rooms::get);
    }

    String roomName(Agenda.Session session) {
        return room(session).map(room -> room.name().in(language)).orElse(elsewhere);
    }
}
