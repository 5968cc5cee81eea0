package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** Outcomes come about in cities. */
@ApplicationScoped
class OutcomeUse implements CityUse {

    private final OutcomeRepository outcomes;

    OutcomeUse(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String what() {
        return "OUTCOMES";
    }

    @Override
    public long count(Collection<String> cities) {
        return outcomes.count("details.city in ?1", cities);
    }
}
