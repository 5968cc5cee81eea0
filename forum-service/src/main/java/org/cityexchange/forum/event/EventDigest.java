package org.cityexchange.forum.event;

import io.quarkus.panache.common.Sort;
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
import org.cityexchange.kit.exchange.OutboxRevisions;
import org.cityexchange.kit.exchange.SnapshotSource;

/** The events the world was told of, to be compared with what training-service holds of them. */
@ApplicationScoped
class EventDigest implements DigestSource, SnapshotSource {

    private final EventRepository events;
    private final OutboxRevisions outbox;

    EventDigest(EventRepository events, OutboxRevisions outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_EVENT;
    }

    @Override
    public Stream<Entry> entries() {
        var revisions = outbox.of(topic());
        return events.stream("announced", Sort.by("id"))
                .map(event -> Entry.of(event.id(), revisions.get(event.id()), event.state()));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return events.list("announced and id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        Event::id, event -> List.of(new EventPublished(event.state(), event.changedAt()))));
    }
}
