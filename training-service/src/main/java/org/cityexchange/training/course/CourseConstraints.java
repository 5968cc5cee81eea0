package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means when the database refuses something of the catalogue. */
@ApplicationScoped
class CourseConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "course_code", ErrorCode.DUPLICATE_CODE,
                "course_run_code", ErrorCode.DUPLICATE_CODE,
                "course_institution", ErrorCode.UNKNOWN_REFERENCE,
                "course_run_host", ErrorCode.UNKNOWN_REFERENCE,
                "course_run_policy_taught", ErrorCode.IN_USE,
                "class_session_instructor_teaches", ErrorCode.IN_USE,
                "instructor_in_one_place", ErrorCode.INSTRUCTOR_BUSY);
    }
}
