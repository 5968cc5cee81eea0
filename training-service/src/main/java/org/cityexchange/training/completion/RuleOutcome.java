package org.cityexchange.training.completion;

import java.math.BigDecimal;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.AssessmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one part of the rule asks for, what is there, and whether that is enough. */
@Schema(name = "CompletionRuleOutcome")
public record RuleOutcome(
        Part rule,

        @Schema(nullable = true, description = "Which assessment it is about")
        AssessmentKind assessment,

        @Schema(description = "Percent for rates and scores, otherwise how many", examples = "80")
        BigDecimal needed,

        @Schema(
                nullable = true,
                description = "Null where there is none, which is neither 0 nor 100",
                examples = "83.33")
        BigDecimal have,

        @Schema(nullable = true, examples = "5") BigDecimal numerator,
        @Schema(nullable = true, examples = "6") BigDecimal denominator,

        @Schema(nullable = true, description = "Null where the rule cannot tell, or not yet")
        Boolean passed,

        @Schema(nullable = true) Note note,
        LocalizedText explanation) {

    /** The parts of a rule. */
    @Schema(name = "CompletionRulePart", description = "New values may come")
    public enum Part {
        ATTENDANCE_RATE,
        ASSESSMENT_TAKEN,
        MINIMUM_SCORE,
        ACTION_PLAN
    }

    /** Why a part is as it is. */
    @Schema(name = "CompletionNote", description = "New values may come")
    public enum Note {
        /** Every session was excused, so that there is no rate: somebody has to decide. */
        ALL_EXCUSED,
        /** The run has no class sessions, so that there is no rate: somebody has to decide. */
        NO_CLASS_SESSIONS,
        /** Sessions without a record may still change the outcome. */
        NOT_ALL_RECORDED,
        NOT_TAKEN
    }
}
