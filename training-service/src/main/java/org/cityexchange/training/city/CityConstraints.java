package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a city. */
@ApplicationScoped
class CityConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("city_code", ErrorCode.DUPLICATE_CODE, "city_not_within_itself", ErrorCode.CYCLE);
    }
}
