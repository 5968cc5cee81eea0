package org.cityexchange.training.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a milestone. */
@ApplicationScoped
class MilestoneConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("milestone_code", ErrorCode.DUPLICATE_CODE);
    }
}
