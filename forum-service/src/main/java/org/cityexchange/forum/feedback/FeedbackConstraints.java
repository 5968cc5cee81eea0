package org.cityexchange.forum.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means to a caller when one of the constraints of feedback holds. */
@ApplicationScoped
class FeedbackConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("feedback_coding_theme", ErrorCode.IN_USE, "follow_up_theme_theme", ErrorCode.IN_USE);
    }
}
