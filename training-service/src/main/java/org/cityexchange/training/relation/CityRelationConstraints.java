package org.cityexchange.training.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a relation. */
@ApplicationScoped
class CityRelationConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of("city_relation_once", ErrorCode.DUPLICATE_RELATION);
    }
}
