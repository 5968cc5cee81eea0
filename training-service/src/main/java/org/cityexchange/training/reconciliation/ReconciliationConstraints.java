package org.cityexchange.training.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a document or a figure. */
@ApplicationScoped
class ReconciliationConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "published_source_code", ErrorCode.DUPLICATE_CODE,
                "published_source_file", ErrorCode.DUPLICATE_CODE,
                "published_figure_key", ErrorCode.DUPLICATE_CODE,
                "published_figure_superseded_once", ErrorCode.FIGURE_NOT_STANDING);
    }
}
