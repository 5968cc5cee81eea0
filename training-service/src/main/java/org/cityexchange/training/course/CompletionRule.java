package org.cityexchange.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody must have done to complete a run. A course has one, and each of its runs keeps the one that the course
 * had when the run was entered.
 */
@Schema(examples = """
                {"minimumAttendanceRate": 80, "requiredAssessments": ["PRE", "POST"], "minimumScore": 60,
                 "actionPlanRequired": true}
                """)
public record CompletionRule(
        @NotNull
        @Min(0)
        @Max(100)
        @Schema(description = "Percent of the class sessions that somebody must have attended", examples = "80")
        Integer minimumAttendanceRate,

        @Schema(nullable = true, description = "Assessments that somebody must have taken") @Size(max = 4)
        List<@NotNull AssessmentKind> requiredAssessments,

        @Schema(
                nullable = true,
                description = "Least score, out of 100, in the assessment after the course; null: any score will do",
                examples = "60")
        @Min(0)
        @Max(100)
        Integer minimumScore,

        @Schema(nullable = true, description = "Whether an action plan must have been handed in; false unless told")
        Boolean actionPlanRequired) {

    /** The rule of a course that says nothing else. */
    static final CompletionRule DEFAULT = new CompletionRule(80, List.of(), null, false);

    public CompletionRule {
        // null elements are left in for validation to point at
        requiredAssessments =
                requiredAssessments == null ? List.of() : Collections.unmodifiableList(requiredAssessments);
        actionPlanRequired = actionPlanRequired != null && actionPlanRequired;
    }

    /** Refuses an assessment named twice, and a least score without the assessment that it is reached in. */
    void check() {
        for (int i = 1; i < requiredAssessments.size(); i++) {
            if (requiredAssessments.subList(0, i).contains(requiredAssessments.get(i))) {
                throw DomainException.at(
                        "/completionRule/requiredAssessments/" + i,
                        ErrorCode.DUPLICATE_VALUE,
                        requiredAssessments.get(i));
            }
        }
        if (minimumScore != null && !requiredAssessments.contains(AssessmentKind.POST)) {
            throw DomainException.at("/completionRule/minimumScore", ErrorCode.SCORE_WITHOUT_ASSESSMENT);
        }
    }
}
