package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.event.EventReader;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Organizer;
import org.cityexchange.forum.event.Place;
import org.cityexchange.forum.event.Places;
import org.cityexchange.kit.http.Json;
import org.cityexchange.kit.text.LocalizedText;

/** An event as search engines read it: the type Event of schema.org. Where to join online is not told. */
@ApplicationScoped
class EventJsonLd {

    private static final String SCHEMA = "https://schema.org/";

    private final ReleasedAgendas agendas;
    private final EventReader events;
    private final Places places;

    EventJsonLd(ReleasedAgendas agendas, EventReader events, Places places) {
        this.agendas = agendas;
        this.events = events;
        this.places = places;
    }

    /** The event in that language; {@code page} is where it is read about. */
    String of(EventView event, URI page, String language) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Event");
        thing.put("@id", "urn:uuid:" + event.id());
        thing.put("name", event.title().in(language));
        put(thing, "alternateName", event.theme(), language);
        put(thing, "description", event.description(), language);
        thing.put("inLanguage", language);
        thing.put("url", page.toString());
        addDates(thing, event);
        thing.put("eventStatus", SCHEMA + status(event));
        thing.put("eventAttendanceMode", SCHEMA + attendance(event.attendanceMode()));
        thing.put("location", locations(event, page, language));
        thing.put("organizer", institutions(event, language, Organizer.Role.HOST, Organizer.Role.ORGANIZER));
        thing.put("sponsor", institutions(event, language, Organizer.Role.SUPPORTER));
        thing.put("performer", performers(event, language));
        if (!event.topics().isEmpty()) {
            thing.put("keywords", event.topics());
        }
        if (event.series() != null) {
            var series = events.series(event.series());
            thing.put(
                    "superEvent",
                    Map.of(
                            "@type",
                            "EventSeries",
                            "@id",
                            "urn:uuid:" + series.id(),
                            "name",
                            series.title().in(language)));
        }
        return Json.write(thing);
    }

    private static void put(Map<String, Object> thing, String name, LocalizedText text, String language) {
        if (text != null) {
            thing.put(name, text.in(language));
        }
    }

    /** As precise as they are known; the last day, where only days are known, is part of the event. */
    private static void addDates(Map<String, Object> thing, EventView event) {
        var start = event.startsAt().atZone(ZoneId.of(event.timeZone()));
        var end = event.endsAt().atZone(ZoneId.of(event.timeZone()));
        LocalDate lastDay = end.toLocalDate().minusDays(1);
        switch (event.datePrecision()) {
            case MINUTE -> {
                thing.put(
                        "startDate",
                        start.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString());
                thing.put(
                        "endDate",
                        end.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            case DAY -> {
                thing.put("startDate", start.toLocalDate().toString());
                thing.put("endDate", lastDay.toString());
            }
            case MONTH, HALF_YEAR -> {
                thing.put("startDate", YearMonth.from(start).toString());
                thing.put("endDate", YearMonth.from(lastDay).toString());
            }
            case YEAR -> thing.put("startDate", Integer.toString(start.getYear()));
        }
        if (event.previousStartsAt() != null) {
            thing.put(
                    "previousStartDate",
                    event.previousStartsAt()
                            .atZone(ZoneId.of(event.timeZone()))
                            .toLocalDate()
                            .toString());
        }
    }

    private static String status(EventView event) {
        if (event.status() == EventStatus.CANCELLED) {
            return "EventCancelled";
        }
        if (event.status() == EventStatus.POSTPONED) {
            return "EventPostponed";
        }
        return event.previousStartsAt() == null ? "EventScheduled" : "EventRescheduled";
    }

    private static String attendance(AttendanceMode mode) {
        return switch (mode) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> locations(EventView event, URI page, String language) {
        var locations = new ArrayList<Map<String, Object>>();
        places.of(event).ifPresent(place -> locations.add(place(place, language)));
        if (event.attendanceMode() != AttendanceMode.ON_SITE) {
            locations.add(Map.of("@type", "VirtualLocation", "url", page.toString()));
        }
        return locations;
    }

    private static Map<String, Object> place(Place place, String language) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Place");
        thing.put("name", place.in(language));
        put(thing, "address", place.address(), language);
        if (place.lat() != null && place.lon() != null) {
            thing.put("geo", Map.of("@type", "GeoCoordinates", "latitude", place.lat(), "longitude", place.lon()));
        }
        return thing;
    }

    private static List<Map<String, Object>> institutions(EventView event, String language, Organizer.Role... roles) {
        return event.organizers().stream()
                .filter(organizer -> List.of(roles).contains(organizer.role()))
                .map(organizer -> Map.<String, Object>of(
                        "@type", "Organization", "name", organizer.name().in(language)))
                .toList();
    }

    /** The people of the released agenda, each once, as they were then; offices without a name are no persons. */
    private List<Map<String, Object>> performers(EventView event, String language) {
        return agendas.last(event.id()).stream()
                .flatMap(release -> release.agenda().sessions().stream())
                .flatMap(Speakers::of)
                .filter(role -> role.person() != null)
                .map(role -> performer(role, language))
                .distinct()
                .toList();
    }

    private static Map<String, Object> performer(Agenda.Role role, String language) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Person");
        thing.put("name", role.person().name());
        put(thing, "jobTitle", role.jobTitle(), language);
        if (role.affiliation() != null) {
            thing.put(
                    "affiliation",
                    Map.of("@type", "Organization", "name", role.affiliation().in(language)));
        }
        return thing;
    }
}
