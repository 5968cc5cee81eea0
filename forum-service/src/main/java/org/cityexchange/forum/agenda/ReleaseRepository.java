package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The releases of agendas. */
@ApplicationScoped
class ReleaseRepository {

    private final EntityManager entities;

    ReleaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<AgendaRelease> last(UUID eventId) {
        return entities.createQuery("from AgendaRelease where eventId = ?1 order by number desc", AgendaRelease.class)
                .setParameter(1, eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<AgendaRelease> find(UUID eventId, int number) {
        return Optional.ofNullable(entities.find(AgendaRelease.class, new AgendaRelease.Key(eventId, number)));
    }

    /** Newest first, without the agendas. */
    List<ReleaseView.Summary> list(UUID eventId) {
        return entities.createQuery(
                        "select number, note, releasedAt from AgendaRelease where eventId = ?1 order by number desc",
                        ReleaseView.Summary.class)
                .setParameter(1, eventId)
                .getResultList();
    }

    void save(AgendaRelease release) {
        entities.persist(release);
    }
}
