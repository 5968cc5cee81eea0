package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quota;
import org.cityexchange.kit.quota.Quotas;

/**
 * Gathers what decides a matching run: of everybody who has a seat in the event and ranked topics, the groups that are
 * open to them; of each group, the room it has. Who has signed up for something at the time of a group is not open to it.
 */
@ApplicationScoped
class MatchingInputs {

    private final EntityManager entities;
    private final RegistrationDirectory registrations;
    private final SignUpRepository signUps;
    private final GroupSessions sessions;
    private final Quotas quotas;

    MatchingInputs(
            EntityManager entities,
            RegistrationDirectory registrations,
            SignUpRepository signUps,
            GroupSessions sessions,
            Quotas quotas) {
        this.entities = entities;
        this.registrations = registrations;
        this.signUps = signUps;
        this.sessions = sessions;
        this.quotas = quotas;
    }

    /** What decides a run of those groups at this moment; refuses groups that cannot be run. */
    Matching.Inputs of(UUID eventId, List<MatchingRunRequest.Group> groups) {
        var released = sessions.released(eventId);
        var rooms = new ArrayList<Matching.Group>();
        Set<String> keys = new HashSet<>();
        Set<UUID> taken = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var pointer = "/groups/" + i;
            if (group.min() > group.max()) {
                throw DomainException.at(pointer + "/min", ErrorCode.MIN_ABOVE_MAX, group.min(), group.max());
            }
            if (!keys.add(group.key())) {
                throw DomainException.at(pointer + "/key", ErrorCode.DUPLICATE_VALUE, group.key());
            }
            if (group.sessionId() != null && !taken.add(group.sessionId())) {
                throw DomainException.at(pointer + "/sessionId", ErrorCode.DUPLICATE_VALUE, group.sessionId());
            }
            rooms.add(room(group, released, pointer));
        }
        return new Matching.Inputs(people(eventId, groups, released), List.copyOf(rooms));
    }

    /** A group in a session has what the session still has, and needs fewer for those who are there already. */
    private Matching.Group room(MatchingRunRequest.Group group, Map<UUID, Agenda.Session> released, String pointer) {
        if (group.sessionId() == null) {
            return new Matching.Group(group.key(), group.min(), group.max());
        }
        var session = released.get(group.sessionId());
        if (session == null) {
            throw DomainException.at(pointer + "/sessionId", ErrorCode.UNKNOWN_REFERENCE, group.sessionId());
        }
        if (session.signUp() == Agenda.SignUp.NONE) {
            throw DomainException.at(pointer + "/sessionId", ErrorCode.SIGN_UP_NOT_OFFERED);
        }
        Quota quota = quotas.of(group.sessionId()).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.at(pointer + "/sessionId", ErrorCode.SIGN_UP_NOT_OFFERED));
        var most = Math.max(0, group.max() - quota.confirmed());
        var free = quota.waiting() > 0 ? 0 : quota.free() == null ? most : Math.min(most, quota.free());
        return new Matching.Group(group.key(), Math.max(0, group.min() - quota.confirmed()), free);
    }

    private List<Matching.Person> people(
            UUID eventId, List<MatchingRunRequest.Group> groups, Map<UUID, Agenda.Session> released) {
        var interests =
                // values, not entities: read a second time they are what they are then
                entities.createQuery(
                                "select registrationId, topics from Interest where eventId = :event", Object[].class)
                        .setParameter("event", eventId)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], MatchingInputs::topics));
        var confirmed = registrations.lockConfirmed(interests.keySet());
        var busy = new HashMap<UUID, List<Agenda.Session>>();
        signUps.live(confirmed).stream()
                .filter(signUp -> released.containsKey(signUp.sessionId()))
                .forEach(signUp -> busy.computeIfAbsent(signUp.registrationId(), id -> new ArrayList<>())
                        .add(released.get(signUp.sessionId())));
        return confirmed.stream()
                .map(id -> new Matching.Person(
                        id, wishes(interests.get(id), groups, released, busy.getOrDefault(id, List.of()))))
                .toList();
    }

    @SuppressWarnings("unchecked") // the column is a list of strings
    private static List<String> topics(Object[] row) {
        return (List<String>) row[1];
    }

    private static List<String> wishes(
            List<String> topics,
            List<MatchingRunRequest.Group> groups,
            Map<UUID, Agenda.Session> released,
            List<Agenda.Session> busy) {
        return topics.stream()
                .flatMap(topic -> groups.stream().filter(group -> group.topic().equals(topic)))
                .filter(group -> group.sessionId() == null
                        || busy.stream().noneMatch(other -> collide(released.get(group.sessionId()), other)))
                .map(MatchingRunRequest.Group::key)
                .toList();
    }

    private static boolean collide(Agenda.Session session, Agenda.Session other) {
        return session.id().equals(other.id()) || GroupSessions.overlap(session, other);
    }
}
