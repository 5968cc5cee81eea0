package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Recent;
import org.hibernate.Session;

/**
 * Events as they stand, for whoever looks at the same ones time and again: an event is read anew only where its version is
 * another than when it was read last. On a day of registrations reading it would cost as much as everything else.
 */
@ApplicationScoped
class KnownEvents {

    private static final int MOST = 500;

    private final EventRepository events;
    private final Session entities;
    private final Recent<UUID, Known> recent = new Recent<>(MOST);

    KnownEvents(EventRepository events, Session entities) {
        this.events = events;
        this.entities = entities;
    }

    /** An event, and what is seen of it; neither is changed by anybody. */
    record Known(Event event, EventView view) {

        private boolean hasVersion(int version) {
            return view.version() == version;
        }
    }

    /** The events with those ids or slugs, whoever calls; not for a transaction that changes events. */
    List<Known> byRefs(Collection<String> refs) {
        var found = new ArrayList<Known>();
        var others = new ArrayList<UUID>();
        versions(refs)
                .forEach((id, version) -> recent.get(id)
                        .filter(known -> known.hasVersion(version))
                        .ifPresentOrElse(found::add, () -> others.add(id)));
        if (!others.isEmpty()) {
            for (var event : events.toRead(others)) {
                var known = new Known(event, event.toView());
                recent.put(event.id(), known);
                found.add(known);
            }
        }
        return found;
    }

    private Map<UUID, Integer> versions(Collection<String> refs) {
        var ids = refs.stream().map(Ids::parse).flatMap(Optional::stream).toArray(UUID[]::new);
        var slugs = refs.stream().filter(ref -> Ids.parse(ref).isEmpty()).toArray(String[]::new);
        var versions = new HashMap<UUID, Integer>();
        entities.createNativeQuery("select id, version from event where id = any(?1) or slug = any(?2)", Object[].class)
                .setParameter(1, ids)
                .setParameter(2, slugs)
                .getResultList()
                .forEach(row -> versions.put((UUID) row[0], (Integer) row[1]));
        return versions;
    }
}
