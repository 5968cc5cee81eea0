package org.cityexchange.training.engagement;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.ForumEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps the copy of the forum's events. */
@ApplicationScoped
class ForumEventHandler implements Projection<ForumEvent>, DigestSource {

    private final ForumEventRepository events;

    ForumEventHandler(ForumEventRepository events) {
        this.events = events;
    }

    @Override
    public Class<ForumEvent> handles() {
        return ForumEvent.class;
    }

    @Override
    public void handle(Received<ForumEvent> received) {
        var id = received.event().subject();
        var known = events.findByIdOptional(id);
        var copy = known.orElseGet(() -> ForumEventCopy.of(id));
        copy.take(received.event().event(), received.revision());
        if (known.isEmpty()) {
            events.persist(copy);
        }
    }

    @Override
    public void clear() {
        events.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_EVENT;
    }

    @Override
    public Stream<Entry> entries() {
        return events.streamAll(Sort.by("id")).map(ForumEventCopy::digestEntry);
    }
}
