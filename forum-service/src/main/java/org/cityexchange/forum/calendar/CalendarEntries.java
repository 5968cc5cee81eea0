package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.forum.event.EventReader;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Place;
import org.cityexchange.forum.event.Places;
import org.cityexchange.kit.calendar.CalendarEntry;
import org.cityexchange.kit.calendar.CalendarEntry.Position;
import org.cityexchange.kit.calendar.CalendarEntry.Status;
import org.cityexchange.kit.text.LocalizedText;

/** What of an event stands in a calendar. */
@ApplicationScoped
class CalendarEntries {

    private static final LocalizedText ONLINE = LocalizedText.of("온라인", "Online");

    private final EventReader events;
    private final Places places;

    CalendarEntries(EventReader events, Places places) {
        this.events = events;
        this.places = places;
    }

    /** The event itself; empty while the day is not known. It never says where to join online: a calendar is copied. */
    Optional<CalendarEntry> of(EventView event, String language) {
        if (event.datePrecision() != DatePrecision.MINUTE && event.datePrecision() != DatePrecision.DAY) {
            return Optional.empty();
        }
        var place = places.of(event);
        return Optional.of(new CalendarEntry(
                event.id(),
                event.version(),
                events.changedAt(event.id()),
                status(event),
                event.startsAt(),
                event.endsAt(),
                ZoneId.of(event.timeZone()),
                event.datePrecision() == DatePrecision.DAY,
                event.title().in(language),
                description(event, language),
                location(event.attendanceMode(), place.map(known -> known.in(language)), language),
                place.map(CalendarEntries::position).orElse(null),
                event.topics(),
                null));
    }

    static Status status(EventView event) {
        return switch (event.status()) {
            case CANCELLED -> Status.CANCELLED;
            case POSTPONED -> Status.TENTATIVE;
            default -> Status.CONFIRMED;
        };
    }

    private static String description(EventView event, String language) {
        var text = Stream.of(event.theme(), event.description())
                .filter(Objects::nonNull)
                .map(each -> each.in(language))
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    static String location(AttendanceMode mode, Optional<String> place, String language) {
        var parts = switch (mode) {
            case ON_SITE -> place.stream();
            case ONLINE -> Stream.of(ONLINE.in(language));
            case HYBRID -> Stream.concat(place.stream(), Stream.of(ONLINE.in(language)));
        };
        var text = parts.collect(Collectors.joining(" / "));
        return text.isEmpty() ? null : text;
    }

    private static Position position(Place place) {
        return place.lat() == null || place.lon() == null
                ? null
                : new Position(BigDecimal.valueOf(place.lat()), BigDecimal.valueOf(place.lon()));
    }
}
