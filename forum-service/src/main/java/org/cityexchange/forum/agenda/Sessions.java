package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** How the other features look sessions up: as they stand now, released or not. */
@ApplicationScoped
public class Sessions {

    private final EntityManager entities;

    Sessions(EntityManager entities) {
        this.entities = entities;
    }

    /** The sessions of an event in their order, in one statement. */
    public List<SessionTimes> ofEvent(UUID eventId) {
        return entities.createQuery(
                        "select new " + SessionTimes.class.getName() + "(s.id, s.title, s.startsAt, s.endsAt)"
                                + " from AgendaSession s where s.eventId = :event order by s.ordinal",
                        SessionTimes.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
