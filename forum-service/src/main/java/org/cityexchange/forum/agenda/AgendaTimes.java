package org.cityexchange.forum.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** How sessions are put in order and moved in time. */
final class AgendaTimes {

    private AgendaTimes() {}

    /** In the order of their times; those without any keep their places, and those of the same time their order. */
    static List<Agenda.Session> inOrder(List<Agenda.Session> sessions) {
        var timed = sessions.stream()
                .filter(session -> session.startsAt() != null)
                .sorted(Comparator.comparing(Agenda.Session::startsAt))
                .iterator();
        return sessions.stream()
                .map(session -> session.startsAt() == null ? session : timed.next())
                .toList();
    }

    /**
     * Moves a session to another start and, by as much, those of the same day in the event's zone that begin when it
     * ends or later; each keeps its duration. Refused where any would run over the end of the event, with the minutes.
     */
    static List<Agenda.Session> moved(EventView event, List<Agenda.Session> sessions, UUID id, Instant newStart) {
        var moved = sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (moved.startsAt() == null) {
            throw new DomainException(ErrorCode.SESSION_WITHOUT_TIMES, List.of(), List.of());
        }
        var zone = ZoneId.of(event.timeZone());
        var day = moved.startsAt().atZone(zone).toLocalDate();
        var by = Duration.between(moved.startsAt(), newStart);
        var shifted = sessions.stream()
                .map(session -> {
                    var follows = session.startsAt() != null
                            && !session.startsAt().isBefore(moved.endsAt())
                            && session.startsAt().atZone(zone).toLocalDate().equals(day);
                    return follows || session.id().equals(id)
                            ? session.at(
                                    session.startsAt().plus(by),
                                    session.endsAt().plus(by))
                            : session;
                })
                .toList();
        demandFits(event, shifted);
        return inOrder(shifted);
    }

    private static void demandFits(EventView event, List<Agenda.Session> sessions) {
        var end = sessions.stream()
                .map(Agenda.Session::endsAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (end.isAfter(event.endsAt())) {
            var over = Duration.between(event.endsAt(), end).plusSeconds(59).toMinutes();
            throw DomainException.at("/startsAt", ErrorCode.AGENDA_OVERFLOWS, over, event.endsAt());
        }
    }
}
