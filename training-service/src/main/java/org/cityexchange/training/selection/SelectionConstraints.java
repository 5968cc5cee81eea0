package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a nomination or a round. */
@ApplicationScoped
class SelectionConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "nomination_live", ErrorCode.DUPLICATE_NOMINATION,
                "nomination_institution_rank", ErrorCode.DUPLICATE_INSTITUTION_RANK,
                "nomination_trainee", ErrorCode.IN_USE,
                "selection_round_published", ErrorCode.CONCURRENT_CHANGE);
    }
}
