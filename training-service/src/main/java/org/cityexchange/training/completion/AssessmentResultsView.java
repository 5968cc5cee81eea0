package org.cityexchange.training.completion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of an assessment: everybody who takes part in the run, assessed or not. */
@Schema(name = "AssessmentResults")
public record AssessmentResultsView(
        UUID assessmentId,
        UUID courseRunId,
        @Schema(examples = "50") BigDecimal maximum,
        List<Entry> results,

        @Schema(description = "How often they were written, 0 before the first time", examples = "1")
        int revision) {

    /** One person. */
    @Schema(name = "AssessmentResult")
    public record Entry(
            UUID enrolmentId,
            UUID traineeId,

            @Schema(nullable = true, description = "What counts: the best on record", examples = "42.5")
            BigDecimal score,

            @Schema(description = "Whether a make-up assessment is what counts")
            boolean madeUp,

            @Schema(
                    description =
                            "Everything that was ever recorded, the earliest first; what has replacedAt counts no more")
            List<Attempt> history) {}

    /** One record. */
    @Schema(name = "AssessmentAttempt")
    public record Attempt(
            UUID id,
            UUID enrolmentId,
            @Schema(examples = "42.5") BigDecimal score,
            boolean makeUp,

            @Schema(nullable = true, description = "When the make-up assessment was held")
            LocalDate heldOn,

            @Schema(description = "Subject of the token", examples = "training-admin-1")
            String recordedBy,

            Instant recordedAt,
            @Schema(nullable = true) Instant replacedAt) {}
}
