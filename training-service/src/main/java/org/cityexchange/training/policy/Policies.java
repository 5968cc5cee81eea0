package org.cityexchange.training.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What other features may ask about policies. */
@ApplicationScoped
public class Policies {

    private final PolicyRepository policies;

    Policies(PolicyRepository policies) {
        this.policies = policies;
    }

    /** Whether there is a policy with that code. */
    public boolean exists(String code) {
        return policies.count("code", code) == 1;
    }

    /** Which of those codes there are: one statement. */
    public Set<String> existing(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(policies.find("select e.code from Policy e where e.code in ?1", List.copyOf(codes))
                        .project(String.class)
                        .list());
    }
}
