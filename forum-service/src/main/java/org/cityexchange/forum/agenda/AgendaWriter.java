package org.cityexchange.forum.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Replaces the rows of one agenda; rows that are sent with their id stay the same rows. */
final class AgendaWriter {

    private final AgendaStore store;
    private final UUID eventId;
    private final Map<UUID, PersonView> people;

    AgendaWriter(AgendaStore store, UUID eventId, Map<UUID, PersonView> people) {
        this.store = store;
        this.eventId = eventId;
        this.people = people;
    }

    void write(Agenda agenda) {
        var parts = new RowSet<>(store.parts(eventId), AgendaPart::id, id -> new AgendaPart(id, eventId));
        var sessions = new RowSet<>(store.sessions(eventId), AgendaSession::id, id -> new AgendaSession(id, eventId));
        var contributions = new RowSet<>(
                store.contributions(eventId), SessionContribution::id, id -> new SessionContribution(id, eventId));
        var roles = new RowSet<>(store.roles(eventId), SessionRole::id, id -> new SessionRole(id, eventId));
        var partIds = writeParts(agenda.parts(), parts);
        for (int i = 0; i < agenda.sessions().size(); i++) {
            var session = agenda.sessions().get(i);
            var pointer = "/sessions/" + i;
            var row = sessions.take(session.id(), pointer);
            if (session.status() != null && session.status() != row.status()) {
                throw DomainException.at(pointer + "/status", ErrorCode.FIELD_IMMUTABLE, "status");
            }
            row.describe(i + 1, partOf(session, partIds, pointer), session);
            store.save(row);
            writeRoles(session.roles(), row.id(), null, roles, pointer);
            writeContributions(session.contributions(), row.id(), contributions, roles, pointer);
        }
        roles.rest().forEach(store::remove);
        contributions.rest().forEach(store::remove);
        sessions.rest().forEach(store::remove);
        parts.rest().forEach(store::remove);
    }

    private List<UUID> writeParts(List<Agenda.Part> parts, RowSet<AgendaPart> rows) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < parts.size(); i++) {
            var row = rows.take(parts.get(i).id(), "/parts/" + i);
            row.describe(i + 1, parts.get(i));
            store.save(row);
            ids.add(row.id());
        }
        return ids;
    }

    private static UUID partOf(Agenda.Session session, List<UUID> partIds, String pointer) {
        if (session.partId() != null) {
            if (!partIds.contains(session.partId())) {
                throw DomainException.at(pointer + "/partId", ErrorCode.UNKNOWN_REFERENCE, session.partId());
            }
            return session.partId();
        }
        if (session.partOrdinal() == null) {
            return null;
        }
        if (session.partOrdinal() > partIds.size()) {
            throw DomainException.at(pointer + "/partOrdinal", ErrorCode.UNKNOWN_REFERENCE, session.partOrdinal());
        }
        return partIds.get(session.partOrdinal() - 1);
    }

    private void writeContributions(
            List<Agenda.Contribution> contributions,
            UUID sessionId,
            RowSet<SessionContribution> rows,
            RowSet<SessionRole> roles,
            String pointer) {
        for (int i = 0; i < contributions.size(); i++) {
            var contribution = contributions.get(i);
            var place = pointer + "/contributions/" + i;
            var row = rows.take(contribution.id(), place);
            row.describe(i + 1, sessionId, contribution);
            store.save(row);
            writeRoles(contribution.roles(), sessionId, row.id(), roles, place);
        }
    }

    private void writeRoles(
            List<Agenda.Role> roles, UUID sessionId, UUID contributionId, RowSet<SessionRole> rows, String pointer) {
        for (int i = 0; i < roles.size(); i++) {
            var role = roles.get(i);
            var person = role.person() == null ? null : people.get(role.person().id());
            if (role.person() != null && person == null) {
                throw DomainException.at(
                        pointer + "/roles/" + i + "/person/id",
                        ErrorCode.UNKNOWN_REFERENCE,
                        role.person().id());
            }
            var row = rows.take(role.id(), pointer + "/roles/" + i);
            row.place(sessionId, contributionId, i + 1);
            row.describe(role, person);
            store.save(row);
        }
    }
}
