package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Sessions that other features put into working copies of agendas, for organizers to make something of. */
@ApplicationScoped
@Transactional
public class ProposedSessions {

    private final SessionService sessions;
    private final Session entities;

    ProposedSessions(SessionService sessions, Session entities) {
        this.sessions = sessions;
        this.entities = entities;
    }

    /** A session of a working copy, with the version of its agenda. */
    public record Proposed(Agenda.Session session, int agendaVersion) {}

    /** Adds a session to the working copy of the caller's own event. */
    public Proposed add(String event, Agenda.Session session) {
        var added = sessions.add(event, session);
        return new Proposed(added.session(), added.version());
    }

    /** Adds a talk to a session in the working copy of the caller's own event. */
    public Proposed add(String event, UUID sessionId, Agenda.Contribution talk) {
        var changed = sessions.addContribution(event, sessionId, talk);
        return new Proposed(changed.session(), changed.version());
    }

    /** A talk about an outcome of training, in a working copy. */
    public record Talk(UUID eventId, UUID sessionId, UUID contributionId) {}

    /** The talks about each of those outcomes, in one statement. */
    public Map<UUID, List<Talk>> about(Collection<UUID> outcomeIds) {
        var found = new HashMap<UUID, List<Talk>>();
        entities.createNativeQuery("""
                        select outcome, event_id, session_id, contribution.id
                        from contribution cross join unnest(outcome_ids) as outcome
                        where outcome_ids <> '{}' and outcome_ids && cast(?1 as uuid[]) and outcome = any(?1) order by contribution.id
                        """, Object[].class)
                .setParameter(1, outcomeIds.toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((UUID) row[0], none -> new ArrayList<>())
                        .add(new Talk((UUID) row[1], (UUID) row[2], (UUID) row[3])));
        return found;
    }
}
