package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means to a caller when one of the constraints of contests holds. */
@ApplicationScoped
class ContestConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "contest_slug", ErrorCode.DUPLICATE_CODE,
                "contest_award_once", ErrorCode.DUPLICATE_AWARD);
    }
}
