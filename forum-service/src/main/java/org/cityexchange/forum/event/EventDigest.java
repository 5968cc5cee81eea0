package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.EventPublished;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;
import org.hibernate.Session;

/** The events the world was told of, to be compared with what training-service holds of them. */
@ApplicationScoped
class EventDigest implements DigestSource, SnapshotSource {

    private final EventRepository events;
    private final Session session;

    EventDigest(EventRepository events, Session session) {
        this.events = events;
        this.session = session;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_EVENT;
    }

    @Override
    public Stream<Entry> entries() {
        var revisions = revisions();
        return events.stream("announced").map(event -> Entry.of(event.id(), revisions.get(event.id()), event.state()));
    }

    private Map<UUID, Long> revisions() {
        return session.createNativeQuery(
                        "select aggregate_id, revision from outbox_revision where topic = ?1", Object[].class)
                .setParameter(1, topic().wireName())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return events.list("announced and id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        Event::id, event -> List.of(new EventPublished(event.state(), event.changedAt()))));
    }
}
