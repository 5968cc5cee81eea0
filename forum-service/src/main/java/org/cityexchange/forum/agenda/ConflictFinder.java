package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.quota.Quota;
import org.cityexchange.kit.quota.Quotas;

/** Conflicts of working copies: in a few statements, however long the agenda is. */
@ApplicationScoped
public class ConflictFinder {

    private final EventAccess events;
    private final AgendaStore store;
    private final Quotas quotas;
    private final EntityManager entities;

    ConflictFinder(EventAccess events, AgendaStore store, Quotas quotas, EntityManager entities) {
        this.events = events;
        this.store = store;
        this.quotas = quotas;
        this.entities = entities;
    }

    /** The conflicts of the agenda that organizers of this event work on; who may know is for the caller to see. */
    public List<AgendaConflict> of(EventView event) {
        var agenda = store.read(event.id());
        return new AgendaConflicts(event, agenda, around(event, agenda.sessions())).find();
    }

    private AgendaConflicts.Surroundings around(EventView event, List<Agenda.Session> sessions) {
        var rooms = sessions.stream()
                .map(session -> AgendaConflicts.roomOf(event, session))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var people = sessions.stream()
                .flatMap(session -> AgendaConflicts.peopleOf(session).stream())
                .collect(Collectors.toSet());
        var busy = new ArrayList<AgendaConflicts.Busy>();
        busy.addAll(sessionsElsewhere(event, rooms));
        busy.addAll(peopleElsewhere(event, people));
        events.othersIn(rooms, event)
                .forEach(other ->
                        busy.add(new AgendaConflicts.Busy(other.roomId(), null, other.startsAt(), other.endsAt())));
        return new AgendaConflicts.Surroundings(busy, events.capacities(rooms), places(event, sessions));
    }

    private List<AgendaConflicts.Busy> sessionsElsewhere(EventView event, Set<UUID> rooms) {
        return elsewhere("""
                select s.roomId, cast(null as uuid), s.startsAt, s.endsAt from AgendaSession s
                where s.roomId in :ids and s.status <> CANCELLED
                    and s.eventId <> :event and s.startsAt < :end and s.endsAt > :start
                """, event, rooms);
    }

    private List<AgendaConflicts.Busy> peopleElsewhere(EventView event, Set<UUID> people) {
        return elsewhere("""
                select distinct cast(null as uuid), r.personId, s.startsAt, s.endsAt
                from SessionRole r join AgendaSession s on s.id = r.sessionId
                where r.personId in :ids and s.status <> CANCELLED
                    and (r.confirmation is null or r.confirmation not in (DECLINED, CANCELLED))
                    and s.eventId <> :event and s.startsAt < :end and s.endsAt > :start
                """, event, people);
    }

    private List<AgendaConflicts.Busy> elsewhere(String query, EventView event, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(query, Object[].class)
                .setParameter("ids", List.copyOf(ids))
                .setParameter("event", event.id())
                .setParameter("start", event.startsAt())
                .setParameter("end", event.endsAt())
                .getResultStream()
                .map(row -> new AgendaConflicts.Busy((UUID) row[0], (UUID) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    /** How many may come on site: to a session with sign-up those it has places for, to others all of the event. */
    private Map<UUID, AgendaConflicts.Places> places(EventView event, List<Agenda.Session> sessions) {
        var owners = new ArrayList<>(sessions.stream().map(Agenda.Session::id).toList());
        owners.add(event.id());
        Map<UUID, List<Quota>> byOwner = quotas.of(owners).stream().collect(Collectors.groupingBy(Quota::ownerId));
        var places = new HashMap<UUID, AgendaConflicts.Places>();
        for (var session : sessions) {
            var own = session.signUp() == Agenda.SignUp.NONE ? null : byOwner.get(session.id());
            var onSite = (own == null ? byOwner.getOrDefault(event.id(), List.of()) : own)
                    .stream()
                            .filter(quota -> !quota.lane().equals(RegistrationMode.ONLINE.name()))
                            .map(Quota::size)
                            .toList();
            if (!onSite.isEmpty()) {
                var limited = onSite.stream().allMatch(Objects::nonNull);
                var sum = onSite.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(size -> size)
                        .sum();
                places.put(session.id(), new AgendaConflicts.Places(limited ? sum : null));
            }
        }
        return places;
    }
}
