package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.OneColumn;

/**
 * How the other features read agendas: as they were last released, which is all that the public may see. Whether the
 * caller may see the event at all is for the feature that asks.
 */
@ApplicationScoped
public class ReleasedAgendas {

    private final EntityManager entities;

    ReleasedAgendas(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The last release of an event's agenda.
     *
     * @param number 1 for the one made by publishing the event
     * @param items every session that was ever released: the present ones in their order, then those taken out since
     */
    public record Released(UUID eventId, int number, Instant releasedAt, Agenda agenda, List<ReleasedSession> items) {}

    /** The last release of that event's agenda; empty before the event is published. */
    public Optional<Released> last(UUID eventId) {
        return Optional.ofNullable(last(List.of(eventId)).get(eventId));
    }

    /** Waits until nobody changes or releases the event's agenda, and keeps it so until commit. */
    public void lock(UUID eventId) {
        entities.find(AgendaHead.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Every session of that event that was ever released: the present ones in their order, then those taken out since. */
    public List<ReleasedSession> everReleased(UUID eventId) {
        return last(eventId).map(Released::items).orElse(List.of());
    }

    /** Whose session that is, released or not; empty where there is none. */
    public Optional<UUID> eventOf(UUID sessionId) {
        return entities.createQuery("select eventId from AgendaSession where id = :session", UUID.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    /** The last releases of those events' agendas by event, in one statement. */
    public Map<UUID, Released> last(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        from AgendaRelease r where r.eventId in ?1
                            and r.number = (select max(n.number) from AgendaRelease n where n.eventId = r.eventId)
                        """, AgendaRelease.class)
                .setParameter(1, List.copyOf(Set.copyOf(eventIds)))
                .getResultStream()
                .map(AgendaRelease::toReleased)
                .collect(Collectors.toMap(Released::eventId, released -> released));
    }

    /** The event for which that session was released, still in its agenda or not; empty if it never was. */
    public Optional<UUID> eventOfReleased(UUID sessionId) {
        return OneColumn.of(
                        entities,
                        "select event_id from agenda_release where items @> cast(?1 as jsonb) limit 1",
                        UUID.class)
                .setParameter(1, "[{\"session\": {\"id\": \"" + sessionId + "\"}}]")
                .uniqueResultOptional();
    }
}
