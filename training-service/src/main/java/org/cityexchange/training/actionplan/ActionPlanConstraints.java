package org.cityexchange.training.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses an action plan. */
@ApplicationScoped
class ActionPlanConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("action_plan_live", ErrorCode.DUPLICATE_ACTION_PLAN);
    }
}
