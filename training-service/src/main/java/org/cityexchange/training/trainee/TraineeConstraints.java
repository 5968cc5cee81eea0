package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses a trainee. */
@ApplicationScoped
class TraineeConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "trainee_external_key", ErrorCode.DUPLICATE_CODE,
                "trainee_email", ErrorCode.DUPLICATE_TRAINEE,
                "trainee_address_once", ErrorCode.DUPLICATE_TRAINEE,
                "trainee_reference_once", ErrorCode.DUPLICATE_TRAINEE,
                "trainee_merge_from", ErrorCode.IN_USE,
                "trainee_merge_into", ErrorCode.IN_USE,
                "trainee_city", ErrorCode.UNKNOWN_CITY);
    }
}
