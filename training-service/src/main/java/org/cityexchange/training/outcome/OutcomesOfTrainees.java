package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.cityexchange.training.trainee.TraineeUse;

/** How many outcomes a merge of trainees concerns. */
@ApplicationScoped
class OutcomesOfTrainees implements TraineeUse {

    private final OutcomeRepository outcomes;

    OutcomesOfTrainees(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String what() {
        return "OUTCOMES";
    }

    @Override
    public long count(Collection<UUID> trainees) {
        return outcomes.ofTrainees(trainees).size();
    }
}
