package org.cityexchange.training.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a policy. */
@ApplicationScoped
class PolicyConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("policy_code", ErrorCode.DUPLICATE_CODE, "policy_owner_city", ErrorCode.UNKNOWN_CITY);
    }
}
