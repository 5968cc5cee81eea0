package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.forum.person.People;
import org.cityexchange.forum.person.PersonView;

/** The rows of agendas. Reading one takes the same few statements however long it is. */
@ApplicationScoped
class AgendaStore {

    private final EntityManager entities;
    private final People people;

    AgendaStore(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    /** The version of an agenda; 0 before it is first entered. */
    int version(UUID eventId) {
        var head = entities.find(AgendaHead.class, eventId);
        return head == null ? 0 : head.version();
    }

    /** The head of an agenda, made if need be and locked until commit. */
    AgendaHead locked(UUID eventId) {
        entities.createNativeQuery("insert into agenda (event_id, version) values (?1, 0) on conflict do nothing")
                .setParameter(1, eventId)
                .executeUpdate();
        return entities.find(AgendaHead.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AgendaPart> parts(UUID eventId) {
        return rows(AgendaPart.class, eventId);
    }

    List<AgendaSession> sessions(UUID eventId) {
        return rows(AgendaSession.class, eventId);
    }

    AgendaSession session(UUID id) {
        return entities.find(AgendaSession.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void cancelSessions(UUID eventId) {
        entities.createQuery("update AgendaSession set status = CANCELLED where eventId = ?1")
                .setParameter(1, eventId)
                .executeUpdate();
    }

    List<SessionContribution> contributions(UUID eventId) {
        return rows(SessionContribution.class, eventId);
    }

    void save(Object row) {
        entities.persist(row);
    }

    void remove(Object row) {
        entities.remove(row);
    }

    List<SessionRole> roles(UUID eventId) {
        return rows(SessionRole.class, eventId);
    }

    /** The whole agenda in its order. */
    Agenda read(UUID eventId) {
        var parts = parts(eventId).stream().map(AgendaPart::toView).toList();
        var roles = roles(eventId);
        var contributions = contributions(eventId);
        var known = people.byIds(roles.stream()
                .map(SessionRole::personId)
                .filter(Objects::nonNull)
                .toList());
        var sessions = sessions(eventId).stream()
                .map(session -> session.toView(
                        ordinalOf(session.partId(), parts),
                        of(roles, known, session.id(), null),
                        contributions.stream()
                                .filter(contribution -> contribution.sessionId().equals(session.id()))
                                .map(contribution ->
                                        contribution.toView(of(roles, known, session.id(), contribution.id())))
                                .toList()))
                .toList();
        return new Agenda(parts, sessions);
    }

    private static Integer ordinalOf(UUID partId, List<Agenda.Part> parts) {
        return parts.stream()
                .filter(part -> part.id().equals(partId))
                .map(Agenda.Part::ordinal)
                .findFirst()
                .orElse(null);
    }

    private static List<Agenda.Role> of(
            List<SessionRole> roles, Map<UUID, PersonView> people, UUID session, UUID contribution) {
        return roles.stream()
                .filter(role -> role.isPartOf(session, contribution))
                .map(role -> role.toView(role.personId() == null ? null : people.get(role.personId())))
                .toList();
    }

    private <T> List<T> rows(Class<T> type, UUID eventId) {
        return entities.createQuery("from " + type.getName() + " where eventId = :event order by ordinal", type)
                .setParameter("event", eventId)
                .getResultList();
    }
}
