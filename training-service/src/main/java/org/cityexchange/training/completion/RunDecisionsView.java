package org.cityexchange.training.completion;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of deciding for a whole run. */
@Schema(name = "CourseRunDecisions")
public record RunDecisionsView(
        UUID courseRunId,

        @Schema(description = "Newly decided", examples = "18")
        int completed,

        @Schema(description = "Newly decided", examples = "1")
        int notCompleted,

        @Schema(description = "Decided before, and still so", examples = "0")
        int unchanged,

        @Schema(description = "Left as they are, see items", examples = "1")
        int undecided,

        List<Item> items) {

    /** What came of one person. */
    @Schema(name = "CourseRunDecision")
    public record Item(
            UUID enrolmentId,
            Result result,

            @Schema(nullable = true, description = "What stands now; null while nothing was decided")
            DecidedOutcome outcome) {}

    /** How it went. */
    @Schema(name = "CourseRunDecisionResult", description = "New values may come")
    public enum Result {
        DECIDED,
        UNCHANGED,
        /** Records are missing that could change the outcome. */
        NOT_ALL_RECORDED,
        /** The rule will never tell: decide by hand. */
        NEEDS_PEOPLE,
        /** Completed, and by what is on record now it would not be: revoke it, or correct the records. */
        CONTRADICTED,
        /** Was confirmed and never seen: has not come, rather than not completed. */
        NEVER_ATTENDED
    }
}
