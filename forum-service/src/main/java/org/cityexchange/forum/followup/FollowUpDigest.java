package org.cityexchange.forum.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.OutboxRevisions;
import org.cityexchange.kit.exchange.SnapshotSource;

/** What was told of every follow-up, to be compared with what training-service knows. */
@ApplicationScoped
class FollowUpDigest implements DigestSource, SnapshotSource {

    private final Rows followUps;
    private final OutboxRevisions outbox;

    FollowUpDigest(Rows followUps, OutboxRevisions outbox) {
        this.followUps = followUps;
        this.outbox = outbox;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FollowUp, UUID> {}

    @Override
    public Topic topic() {
        return Topic.FORUM_FOLLOW_UP;
    }

    @Override
    public Stream<Entry> entries() {
        var revisions = outbox.of(topic());
        return followUps.stream("told is not null", Sort.by("id"))
                .map(each -> Entry.of(each.id(), revisions.get(each.id()), each.told()));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return followUps.list("told is not null and id in ?1", ids).stream()
                .collect(Collectors.toMap(FollowUp::id, each -> List.of(each.told())));
    }
}
