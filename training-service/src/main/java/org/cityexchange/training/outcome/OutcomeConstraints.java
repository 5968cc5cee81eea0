package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses an outcome, or lets nobody take away what one refers to. */
@ApplicationScoped
class OutcomeConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "outcome_code", ErrorCode.DUPLICATE_CODE,
                "outcome_policy_adopted", ErrorCode.IN_USE,
                "outcome_trainee_known", ErrorCode.IN_USE,
                "outcome_institution", ErrorCode.IN_USE,
                "outcome_reporting_institution", ErrorCode.IN_USE,
                "outcome_evidence_institution", ErrorCode.IN_USE);
    }
}
