package org.cityexchange.forum.calendar;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.kit.http.Json;

/** A session of a {@link ConferenceSchedule}; that format calls it an event. */
final class ScheduledSession {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ScheduledSession() {}

    static Map<String, Object> of(ScheduleContext context, Agenda.Session session) {
        var language = context.language();
        var start = context.local(session.startsAt());
        var minutes = Duration.between(session.startsAt(), session.endsAt()).toMinutes();
        return Json.object(
                "id", number(session.id()),
                "guid", session.id().toString(),
                "url",
                        context.base()
                                .resolve("/v1/sessions/" + session.id() + ".ics")
                                .toString(),
                "date", iso(start),
                "start", HOURS.format(start),
                "duration", String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60),
                "room", context.roomName(session),
                "slug", context.event().slug() + "-" + session.id(),
                "title", session.title().in(language),
                "subtitle", null,
                "track", track(context, session),
                "type", type(session.type()),
                "language",
                        session.languages().isEmpty()
                                ? language
                                : session.languages().get(0),
                "abstract",
                        session.abstractText() == null
                                ? null
                                : session.abstractText().in(language),
                "description",
                        session.summary() == null ? null : session.summary().in(language),
                "persons",
                        Speakers.of(session)
                                .map(role -> person(role, language))
                                .distinct()
                                .toList(),
                "links", List.of());
    }

    /** Apps want a number beside the guid: 52 of its random bits, which the format's readers can all hold. */
    private static long number(UUID id) {
        return Math.max(1, id.getLeastSignificantBits() & ((1L << 52) - 1));
    }

    private static String track(ScheduleContext context, Agenda.Session session) {
        return context.agenda().parts().stream()
                .filter(part -> part.id().equals(session.partId()))
                .map(part -> part.label().in(context.language()))
                .findFirst()
                .orElse(null);
    }

    private static String type(Agenda.SessionType type) {
        return switch (type) {
            case KEYNOTE, PRESENTATION, SPECIAL_LECTURE, AWARD_CASE -> "talk";
            case PANEL_DISCUSSION -> "discussion";
            case OVERSEAS_OFFICE_SEMINAR -> "meeting";
            case OPENING, NETWORKING, BREAK, CLOSING -> "other";
        };
    }

    private static Map<String, Object> person(Agenda.Role role, String language) {
        var person = Json.object("name", Speakers.name(role, language));
        if (role.person() != null) {
            person.put("guid", role.person().id().toString());
        }
        var standing = Speakers.standing(role, language);
        if (!standing.isEmpty()) {
            person.put("biography", standing);
        }
        return person;
    }

    static String iso(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
