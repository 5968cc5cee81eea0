package org.cityexchange.training.outcome;

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
import org.cityexchange.kit.exchange.SnapshotSource;

/** What the forum should know of outcomes by now: those that were verified once, as it was told of them last. */
@ApplicationScoped
class OutcomeDigest implements DigestSource, SnapshotSource {

    private final OutcomeRepository outcomes;

    OutcomeDigest(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_OUTCOME;
    }

    @Override
    public Stream<Entry> entries() {
        return outcomes.told().map(Outcome::digestEntry);
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return outcomes.list("id in ?1 and revision > 0", ids).stream()
                .collect(Collectors.toMap(
                        Outcome::id, outcome -> List.of(OutcomeNews.event(outcome.lastTold(), outcome.statusAt()))));
    }
}
