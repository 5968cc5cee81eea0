package org.cityexchange.training.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses an institution. */
@ApplicationScoped
class InstitutionConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "institution_code", ErrorCode.DUPLICATE_CODE,
                "institution_city", ErrorCode.UNKNOWN_CITY,
                "institution_not_within_itself", ErrorCode.CYCLE,
                "host_role_one_headquarters", ErrorCode.SECOND_HEADQUARTERS);
    }
}
