package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventReader;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.calendar.CalendarEntry;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.problem.DomainException;

/** Calendars of what is public, in a language. */
@ApplicationScoped
@Transactional
class CalendarService {

    /** Where a series has no event yet that would say in which zone it is held. */
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final EventAccess access;
    private final EventReader events;
    private final ReleasedAgendas agendas;
    private final CalendarEntries entries;
    private final SessionEntries sessions;

    CalendarService(
            EventAccess access,
            EventReader events,
            ReleasedAgendas agendas,
            CalendarEntries entries,
            SessionEntries sessions) {
        this.access = access;
        this.events = events;
        this.agendas = agendas;
        this.entries = entries;
        this.sessions = sessions;
    }

    /** The event and the sessions of its released agenda. */
    String event(String ref, Locale language) {
        var tag = language.toLanguageTag();
        var event = access.visible(ref);
        return write(
                event.title().in(tag),
                language,
                zone(event),
                Stream.concat(entries.of(event, tag).stream(), sessions.of(event, tag).stream()));
    }

    /** One session that was released, or taken out again since. */
    String session(UUID id, Locale language) {
        var tag = language.toLanguageTag();
        var event = agendas.eventOfReleased(id)
                .filter(access::isVisible)
                .map(access::get)
                .orElseThrow(DomainException::notFound);
        var released = agendas.last(event.id()).stream()
                .flatMap(release -> release.items().stream())
                .map(item -> item.session())
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return write(
                released.title().in(tag),
                language,
                zone(event),
                sessions.of(event, tag).stream().filter(entry -> entry.id().equals(id)));
    }

    /** The public events of a series. */
    String series(String ref, Locale language) {
        var tag = language.toLanguageTag();
        var series = events.series(ref);
        var editions = events.publicOf(series);
        return write(
                series.title().in(tag),
                language,
                editions.stream().findFirst().map(CalendarService::zone).orElse(SEOUL),
                editions.stream().map(event -> entries.of(event, tag)).flatMap(Optional::stream));
    }

    private static ZoneId zone(EventView event) {
        return ZoneId.of(event.timeZone());
    }

    private static String write(String name, Locale language, ZoneId zone, Stream<CalendarEntry> entries) {
        List<CalendarEntry> all = entries.toList();
        return CalendarWriter.write(name, language, zone, all);
    }
}
