package org.cityexchange.training.completion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.CompletionRule;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has completed a run: what its rule says of what is on record now, and what was decided when. */
@Schema(name = "Completion")
public record CompletionView(
        UUID enrolmentId,
        UUID courseRunId,
        EnrolmentStatus status,

        @Schema(description = "The rule the run keeps, whatever its course says since")
        CompletionRule rule,

        CompletionInputs inputs,
        List<RuleOutcome> outcomes,

        @Schema(nullable = true, description = "Whether all of it is met; null while that is open")
        Boolean passed,

        @Schema(description = "Whether the rule will never tell, so that somebody has to decide and say why")
        boolean decidedByPeople,

        @Schema(description = "What was decided, the earliest first, each with the records of its day")
        List<Decision> decisions) {

    /** The same without what was said about the person. */
    CompletionView masked() {
        return new CompletionView(
                enrolmentId,
                courseRunId,
                status,
                rule,
                inputs,
                outcomes,
                passed,
                decidedByPeople,
                decisions.stream().map(Decision::masked).toList());
    }

    /** One decision. */
    @Schema(name = "CompletionDecision")
    public record Decision(
            UUID id,
            @Schema(examples = "1") int ordinal,
            DecidedOutcome outcome,

            @Schema(description = "Whether a person decided because the rule could not")
            boolean byHand,

            @Schema(nullable = true, description = "Not for auditors")
            String reason,

            CompletionRule rule,
            CompletionInputs inputs,
            List<RuleOutcome> outcomes,

            @Schema(description = "Subject of the token", examples = "training-admin-1")
            String decidedBy,

            Instant decidedAt) {

        private Decision masked() {
            return new Decision(id, ordinal, outcome, byHand, null, rule, inputs, outcomes, decidedBy, decidedAt);
        }
    }
}
