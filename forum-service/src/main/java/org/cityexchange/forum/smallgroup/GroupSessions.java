package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.agenda.ReleasedSession;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.problem.DomainException;

/** The sessions one may sign up for, as far as they are released. */
@ApplicationScoped
class GroupSessions {

    private final ReleasedAgendas agendas;
    private final EventAccess events;

    GroupSessions(ReleasedAgendas agendas, EventAccess events) {
        this.agendas = agendas;
        this.events = events;
    }

    /** The event of a session, for its organizers; to everybody else the session does not exist. */
    EventView own(UUID sessionId) {
        return events.own(eventOf(sessionId).toString());
    }

    /** The event of a session, if the caller may see it. */
    EventView visible(UUID sessionId) {
        return events.visible(eventOf(sessionId).toString());
    }

    private UUID eventOf(UUID sessionId) {
        return agendas.eventOf(sessionId).orElseThrow(DomainException::notFound);
    }

    /** The released sessions of an event that take place, by id. */
    Map<UUID, Agenda.Session> released(UUID eventId) {
        return agendas.last(eventId).stream()
                .flatMap(release -> release.items().stream())
                .filter(item -> !item.cancelled())
                .map(ReleasedSession::session)
                .collect(Collectors.toMap(Agenda.Session::id, session -> session));
    }

    /** Whether two sessions overlap; those without times never do, and back-to-back is no overlap. */
    static boolean overlap(Agenda.Session one, Agenda.Session other) {
        return one.startsAt() != null
                && other.startsAt() != null
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }
}
