package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses something about a completion. */
@ApplicationScoped
class CompletionConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "assessment_kind_once", ErrorCode.DUPLICATE_ASSESSMENT,
                "attendance_sheet_session", ErrorCode.CLASS_SESSION_IN_USE);
    }
}
