package org.cityexchange.forum.contribution;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

/** What was told of every talk, to be compared with what training-service knows. */
@ApplicationScoped
class ContributionDigest implements DigestSource, SnapshotSource {

    private final Contributions contributions;
    private final OutboxRevisions outbox;
    private final Clock clock;

    ContributionDigest(Contributions contributions, OutboxRevisions outbox, Clock clock) {
        this.contributions = contributions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_CONTRIBUTION;
    }

    @Override
    public Stream<Entry> entries() {
        var revisions = outbox.of(topic());
        return contributions
                .streamAll(Sort.by("contributionId"))
                .map(each -> entry(each, revisions.get(each.contributionId())));
    }

    private static Entry entry(ToldContribution contribution, long revision) {
        var told = contribution.told();
        return told == null
                ? new Entry(contribution.contributionId(), revision, "WITHDRAWN")
                : Entry.of(contribution.contributionId(), revision, told);
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        var now = clock.instant();
        return contributions.list("contributionId in ?1", ids).stream()
                .collect(Collectors.toMap(ToldContribution::contributionId, each -> List.of(each.asTold(now))));
    }
}
