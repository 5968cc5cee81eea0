package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventView;

/** How the features above this one see where the work on an agenda stands. */
@ApplicationScoped
public class AgendaStates {

    private final AgendaStore store;
    private final ReleaseRepository releases;
    private final ConflictFinder conflicts;

    AgendaStates(AgendaStore store, ReleaseRepository releases, ConflictFinder conflicts) {
        this.store = store;
        this.releases = releases;
        this.conflicts = conflicts;
    }

    /** That of the agenda of this event; for organizers and auditors only, who asks has to see to that. */
    public AgendaState of(EventView event) {
        var agenda = store.read(event.id());
        var last = releases.last(event.id());
        var byType = conflicts.of(event).stream()
                .collect(Collectors.toMap(
                        AgendaConflict::type,
                        conflict -> 1,
                        Integer::sum,
                        () -> new EnumMap<>(AgendaConflict.Type.class)));
        return new AgendaState(
                agenda.sessions().size(),
                last.map(AgendaRelease::number).orElse(null),
                last.map(release -> release.toView().releasedAt()).orElse(null),
                last.isPresent() && !last.get().agenda().equals(agenda.announced()),
                byType);
    }
}
