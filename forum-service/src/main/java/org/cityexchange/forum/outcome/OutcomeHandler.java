package org.cityexchange.forum.outcome;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.OutcomeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps our copy of outcomes. */
@ApplicationScoped
class OutcomeHandler implements Projection<OutcomeEvent>, DigestSource {

    private final OutcomeRepository outcomes;

    OutcomeHandler(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Class<OutcomeEvent> handles() {
        return OutcomeEvent.class;
    }

    @Override
    public void handle(Received<OutcomeEvent> received) {
        var id = received.event().subject();
        var known = outcomes.findByIdOptional(id);
        var outcome = known.orElseGet(() -> new TrainingOutcome(id));
        outcome.take(received.event(), received.revision());
        if (known.isEmpty()) {
            outcomes.persist(outcome);
        }
    }

    @Override
    public void clear() {
        outcomes.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_OUTCOME;
    }

    @Override
    public Stream<Entry> entries() {
        return outcomes.streamAll(Sort.by("id"))
                .map(outcome -> Entry.of(outcome.id(), outcome.revision(), outcome.state()));
    }
}
