package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.agenda.ReleasedSession;
import org.cityexchange.forum.event.EventReader;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Places;
import org.cityexchange.forum.event.RoomView;
import org.cityexchange.kit.calendar.CalendarEntry;
import org.cityexchange.kit.calendar.CalendarEntry.Status;

/** What of an agenda stands in a calendar: the sessions of the last release that have times, and those taken out of it. */
@ApplicationScoped
class SessionEntries {

    private final ReleasedAgendas agendas;
    private final EventReader events;
    private final Places places;

    SessionEntries(ReleasedAgendas agendas, EventReader events, Places places) {
        this.agendas = agendas;
        this.events = events;
        this.places = places;
    }

    /** Every session of the event that was ever released and has times, the present ones in their order. */
    List<CalendarEntry> of(EventView event, String language) {
        var timed = agendas.last(event.id()).stream()
                .flatMap(release -> release.items().stream())
                .filter(item -> item.session().startsAt() != null)
                .toList();
        var rooms = places.rooms(timed.stream()
                .map(item -> item.session().roomId())
                .filter(Objects::nonNull)
                .toList());
        var venue = places.of(event).map(place -> place.venue().in(language));
        return timed.stream()
                .map(item -> entry(event, item, location(event, item.session(), venue, rooms, language), language))
                .toList();
    }

    private CalendarEntry entry(EventView event, ReleasedSession item, String location, String language) {
        var session = item.session();
        // what was taken out of the agenda is told of no more than a calendar needs to strike it
        var gone = item.cancelled();
        var entry = new CalendarEntry(
                session.id(),
                item.sequence(),
                item.changedAt(),
                item.cancelled() ? Status.CANCELLED : Status.CONFIRMED,
                session.startsAt(),
                session.endsAt(),
                ZoneId.of(event.timeZone()),
                false,
                session.title().in(language),
                gone ? null : description(session, language),
                gone ? null : location,
                null,
                gone ? List.of() : session.topics(),
                event.id());
        var whole = CalendarEntries.status(event);
        // what becomes of the event becomes of its sessions
        return item.cancelled() || whole == Status.CONFIRMED
                ? entry
                : entry.with(whole, events.changedAt(event.id()), 1);
    }

    private static String location(
            EventView event,
            Agenda.Session session,
            Optional<String> venue,
            Map<UUID, RoomView> rooms,
            String language) {
        var room = Optional.ofNullable(session.roomId())
                .map(rooms::get)
                .map(known -> known.name().in(language));
        var place = Stream.of(venue, room).flatMap(Optional::stream).collect(Collectors.joining(", "));
        var mode = session.delivery() == Agenda.Delivery.ONLINE ? AttendanceMode.ONLINE : event.attendanceMode();
        return CalendarEntries.location(mode, Optional.of(place).filter(text -> !text.isEmpty()), language);
    }

    private static String description(Agenda.Session session, String language) {
        var speakers = Speakers.of(session)
                .map(role -> speaker(role, language))
                .distinct()
                .collect(Collectors.joining("\n"));
        var text = Stream.of(
                        session.abstractText() == null
                                ? ""
                                : session.abstractText().in(language),
                        speakers)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private static String speaker(Agenda.Role role, String language) {
        var standing = Speakers.standing(role, language);
        var name = Speakers.name(role, language);
        return standing.isEmpty() ? name : name + " (" + standing + ")";
    }
}
