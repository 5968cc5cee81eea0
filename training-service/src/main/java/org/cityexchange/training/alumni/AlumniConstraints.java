package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses what an alumnus agrees to. */
@ApplicationScoped
class AlumniConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("alumnus_consent_in_force", ErrorCode.CONSENT_GIVEN);
    }
}
