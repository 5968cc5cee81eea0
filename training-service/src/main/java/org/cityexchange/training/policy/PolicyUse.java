package org.cityexchange.training.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** Policies are those of cities. */
@ApplicationScoped
class PolicyUse implements CityUse {

    private final PolicyRepository policies;

    PolicyUse(PolicyRepository policies) {
        this.policies = policies;
    }

    @Override
    public String what() {
        return "POLICIES";
    }

    @Override
    public long count(Collection<String> cities) {
        return policies.count("ownerCity in ?1", cities);
    }
}
