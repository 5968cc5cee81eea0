package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session that has been released at least once, as a calendar needs it (RFC 5545).
 *
 * @param session as it was when last released
 * @param sequence how many releases moved, changed or removed it after the one it first appeared in
 * @param cancelled whether it does not take place: it is marked so, or was taken out of the agenda
 * @param changedAt when the release was made that it last changed with
 */
public record ReleasedSession(Agenda.Session session, int sequence, boolean cancelled, Instant changedAt) {

    static List<ReleasedSession> first(Agenda agenda, Instant now) {
        return agenda.sessions().stream()
                .map(session -> new ReleasedSession(session, 0, session.isCancelled(), now))
                .toList();
    }

    /** Those sessions after the next release: the present ones in their order, then those that are gone. */
    static List<ReleasedSession> next(List<ReleasedSession> before, AgendaDiff diff, Agenda agenda, Instant now) {
        var touched = new HashSet<UUID>();
        diff.sessions().moved().forEach(move -> touched.add(move.id()));
        diff.sessions().changed().forEach(change -> touched.add(change.id()));
        Map<UUID, ReleasedSession> known =
                before.stream().collect(Collectors.toMap(item -> item.session().id(), Function.identity()));
        var items = new ArrayList<ReleasedSession>();
        for (var session : agenda.sessions()) {
            var item = known.remove(session.id());
            var sequence = item == null ? 0 : item.sequence() + (touched.contains(session.id()) ? 1 : 0);
            var changedAt = item == null || touched.contains(session.id()) ? now : item.changedAt();
            items.add(new ReleasedSession(session, sequence, session.isCancelled(), changedAt));
        }
        var gone =
                before.stream().filter(item -> known.containsKey(item.session().id()));
        return Stream.concat(items.stream(), gone.map(item -> item.gone(now))).toList();
    }

    private ReleasedSession gone(Instant now) {
        return cancelled ? this : new ReleasedSession(session, sequence + 1, true, now);
    }
}
