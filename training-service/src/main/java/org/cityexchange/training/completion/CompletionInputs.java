package org.cityexchange.training.completion;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.AssessmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is on record about one person in a run, the better one counting where something was made up for. */
@Schema(name = "CompletionInputs")
public record CompletionInputs(List<Session> sessions, List<Result> results) {

    public CompletionInputs {
        sessions = List.copyOf(sessions);
        results = List.copyOf(results);
    }

    /** A class session of the run. */
    @Schema(name = "CompletionSession")
    public record Session(
            UUID classSessionId,

            @Schema(nullable = true, description = "Null while nothing is recorded")
            AttendanceStatus status,

            @Schema(nullable = true) Integer minutes,

            @Schema(description = "Whether a make-up session is what counts")
            boolean madeUp) {}

    /** The best result in an assessment that was taken. */
    @Schema(name = "CompletionResult")
    public record Result(
            UUID assessmentId,
            AssessmentKind kind,
            @Schema(examples = "42.5") BigDecimal score,
            @Schema(examples = "50") BigDecimal maximum,

            @Schema(description = "Whether a make-up assessment is what counts")
            boolean madeUp) {}
}
