package org.cityexchange.training.completion;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a decision by the rule, or makes one where the rule never can. */
@Schema(examples = """
                {"outcome": "COMPLETED", "reason": "Excused throughout by the host; handed in all work"}
                """)
public record CompletionDecisionRequest(
        @Schema(
                nullable = true,
                description = "None where the rule decides; COMPLETED or NOT_COMPLETED where it never can")
        DecidedOutcome outcome,

        @Schema(nullable = true, description = "Needed with an outcome; without names of persons")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String reason) {

    public CompletionDecisionRequest {
        reason = Texts.clean(reason);
    }
}
