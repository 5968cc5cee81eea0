package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Known;
import org.hibernate.Session;

/**
 * Events for whoever looks at the same ones time and again. On a day of registrations reading the event would cost as much as
 * everything else.
 */
@ApplicationScoped
class KnownEvents {

    private static final int MOST = 500;

    private final EventRepository events;
    private final Session entities;
    private final Known<Seen> known = new Known<>(MOST);

    KnownEvents(EventRepository events, Session entities) {
        this.events = events;
        this.entities = entities;
    }

    /** An event, and what is seen of it; neither is changed by anybody. */
    record Seen(Event event, EventView view) {}

    /** The events with those ids or slugs as they stand, whoever calls; not for a transaction that changes events. */
    Collection<Seen> byRefs(Collection<String> refs) {
        return known.get(
                        versions(refs),
                        others -> events.toRead(others.keySet()).stream()
                                .collect(Collectors.toMap(Event::id, event -> new Seen(event, event.toView()))))
                .values();
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
