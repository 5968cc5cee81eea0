package org.cityexchange.training.engagement;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.FollowUpChanged;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps what the forum tells about follow-ups. */
@ApplicationScoped
class ForumFollowUpHandler implements Projection<FollowUpChanged>, DigestSource {

    private final ForumFollowUpRepository followUps;

    ForumFollowUpHandler(ForumFollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public Class<FollowUpChanged> handles() {
        return FollowUpChanged.class;
    }

    @Override
    public void handle(Received<FollowUpChanged> received) {
        var event = received.event();
        var known = followUps.findByIdOptional(event.followUpId());
        var followUp = known.orElseGet(() -> ForumFollowUp.of(event.followUpId()));
        followUp.take(event, received.revision());
        if (known.isEmpty()) {
            followUps.persist(followUp);
        }
    }

    @Override
    public void clear() {
        followUps.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_FOLLOW_UP;
    }

    @Override
    public Stream<Entry> entries() {
        return followUps.streamAll(Sort.by("id")).map(ForumFollowUp::digestEntry);
    }
}
