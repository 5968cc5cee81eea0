package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What the forum should know of outcomes by now: those that were verified once, as it was told of them last. */
@ApplicationScoped
class OutcomeDigest implements DigestSource {

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
}
