package org.cityexchange.training.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** The policy with that id or code, as a path names it; refuses as not found. */
    public PolicyRef get(String idOrCode) {
        return policies.get(idOrCode).toRef();
    }

    /** The policies with these codes, by code, in one statement; unknown ones are left out. */
    public Map<String, PolicyRef> byCode(Collection<String> codes) {
        var found = new HashMap<String, PolicyRef>();
        if (!codes.isEmpty()) {
            policies.list("code in ?1", List.copyOf(codes)).stream()
                    .map(Policy::toRef)
                    .forEach(policy -> found.put(policy.code(), policy));
        }
        return found;
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
