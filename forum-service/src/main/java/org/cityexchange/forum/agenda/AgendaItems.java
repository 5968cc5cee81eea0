package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.forum.event.SessionsOfEvents;
import org.cityexchange.kit.persistence.OneColumn;

/** What other features refer to: sessions and contributions of working copies, released or not. */
@ApplicationScoped
public class AgendaItems implements SessionsOfEvents {

    private final EntityManager entities;

    AgendaItems(EntityManager entities) {
        this.entities = entities;
    }

    /** The event whose agenda has that session; empty when there is none. */
    public Optional<UUID> eventOfSession(UUID sessionId) {
        return eventOf("AgendaSession", sessionId);
    }

    /** The event of a session that a release has, though the working copy may have it no longer. */
    Optional<UUID> eventOfReleasedSession(UUID sessionId) {
        return OneColumn.of(
                        entities,
                        "select event_id from agenda_release where agenda -> 'sessions' @> cast(?1 as jsonb) limit 1",
                        UUID.class)
                .setParameter(1, "[{\"id\": \"" + sessionId + "\"}]")
                .getResultStream()
                .findFirst();
    }

    /** The event whose agenda has that contribution; empty when there is none. */
    public Optional<UUID> eventOfContribution(UUID contributionId) {
        return eventOf("SessionContribution", contributionId);
    }

    @Override
    public boolean isSessionOf(UUID sessionId, UUID eventId) {
        return eventOfSession(sessionId).filter(eventId::equals).isPresent();
    }

    @Override
    public boolean isContributionOf(UUID contributionId, UUID eventId) {
        return eventOfContribution(contributionId).filter(eventId::equals).isPresent();
    }

    private Optional<UUID> eventOf(String entity, UUID id) {
        return entities.createQuery("select eventId from " + entity + " where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }
}
