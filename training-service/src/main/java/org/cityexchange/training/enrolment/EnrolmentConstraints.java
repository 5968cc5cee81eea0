package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses an enrolment, or to let go of what it refers to. */
@ApplicationScoped
class EnrolmentConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "enrolment_live", ErrorCode.DUPLICATE_ENROLMENT,
                "enrolment_trainee", ErrorCode.IN_USE);
    }
}
