package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Place;
import org.cityexchange.forum.event.Places;
import org.cityexchange.forum.event.RoomView;
import org.cityexchange.kit.http.Json;
import org.cityexchange.kit.text.LocalizedText;

/**
 * The released agenda as conference apps read it: the schedule.json of frab and pretalx, described at
 * {@code https://c3voc.de/schedule/schema.json}. Sessions without times are left out.
 */
@ApplicationScoped
class ConferenceSchedule {

    private static final LocalizedText ONLINE = LocalizedText.of("온라인", "Online");

    private final ReleasedAgendas agendas;
    private final Places places;

    ConferenceSchedule(ReleasedAgendas agendas, Places places) {
        this.agendas = agendas;
        this.places = places;
    }

    /** The schedule in that language; {@code base} is where this service is. */
    String of(EventView event, URI base, String language) {
        var release = agendas.last(event.id());
        var agenda = release.map(ReleasedAgendas.Released::agenda).orElse(new Agenda(List.of(), List.of()));
        var sessions = agenda.sessions().stream()
                .filter(session -> session.startsAt() != null)
                .toList();
        var rooms = places.rooms(sessions.stream()
                .map(Agenda.Session::roomId)
                .filter(Objects::nonNull)
                .toList());
        var elsewhere = places.of(event).map(Place::venue).orElse(ONLINE).in(language);
        var context = new ScheduleContext(event, agenda, rooms, elsewhere, base, language);
        var days = days(context, sessions);
        var conference = new LinkedHashMap<String, Object>();
        conference.put("acronym", event.slug().replace('-', '_'));
        conference.put("title", event.title().in(language));
        conference.put("start", context.local(event.startsAt()).toLocalDate().toString());
        // the end is not part of the event
        conference.put(
                "end", context.local(event.endsAt().minusNanos(1)).toLocalDate().toString());
        conference.put("daysCount", days.size());
        conference.put("timeslot_duration", "00:05");
        conference.put("time_zone_name", event.timeZone());
        conference.put("url", base.resolve("/v1/events/" + event.slug()).toString());
        conference.put("rooms", roomList(context, sessions));
        conference.put("days", days);
        var version = release.map(last -> Integer.toString(last.number())).orElse("0");
        return Json.write(Map.of(
                "schedule", Json.object("version", version, "base_url", base.toString(), "conference", conference)));
    }

    /** Rooms by their name; where a session has none, the venue or the network stands for it. */
    private static List<Map<String, Object>> roomList(ScheduleContext context, List<Agenda.Session> sessions) {
        var guids = new TreeMap<String, UUID>();
        for (var session : sessions) {
            var guid = context.room(session)
                    .map(RoomView::id)
                    .orElse(context.event().id());
            guids.putIfAbsent(context.roomName(session), guid);
        }
        return guids.entrySet().stream()
                .map(room -> Json.object(
                        "name", room.getKey(), "guid", room.getValue().toString()))
                .toList();
    }

    private static List<Map<String, Object>> days(ScheduleContext context, List<Agenda.Session> sessions) {
        Map<LocalDate, List<Agenda.Session>> byDate = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> context.local(session.startsAt()).toLocalDate(), TreeMap::new, Collectors.toList()));
        var days = new ArrayList<Map<String, Object>>();
        byDate.forEach((date, ofDay) -> days.add(day(context, days.size() + 1, date, ofDay)));
        return days;
    }

    private static Map<String, Object> day(
            ScheduleContext context, int index, LocalDate date, List<Agenda.Session> sessions) {
        var first = sessions.stream()
                .map(Agenda.Session::startsAt)
                .min(Instant::compareTo)
                .orElseThrow();
        var last = sessions.stream()
                .map(Agenda.Session::endsAt)
                .max(Instant::compareTo)
                .orElseThrow();
        Map<String, List<Map<String, Object>>> rooms = sessions.stream()
                .collect(Collectors.groupingBy(
                        context::roomName,
                        TreeMap::new,
                        Collectors.mapping(session -> ScheduledSession.of(context, session), Collectors.toList())));
        return Json.object(
                "index", index,
                "date", date.toString(),
                "day_start", ScheduledSession.iso(context.local(first)),
                "day_end", ScheduledSession.iso(context.local(last)),
                "rooms", rooms);
    }
}
