package org.cityexchange.training.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status an outcome is to get. */
@Schema(examples = {"""
        {"to": "VERIFIED", "verification": {"method": "INTERVIEW",
         "statement": {"en": "The call centre opened and answers citizens; its operator showed us the records."}}}
        """, """
        {"to": "DISPUTED", "reason": "The programme had begun before the training"}
        """})
public record OutcomeTransitionRequest(
        @NotNull OutcomeStatus to,

        @Schema(
                nullable = true,
                description = "Needed for RETURNED, REJECTED, DISPUTED and RETRACTED, and for UNDER_REVIEW unless it is"
                        + " taken up for the first time")
        @Size(max = 1000)
        String reason,

        @Schema(nullable = true, description = "Needed for VERIFIED, and for nothing else") @Valid
        Confirmation verification) {

    public OutcomeTransitionRequest {
        reason = Texts.clean(reason);
    }

    /** How somebody independent came to confirm an outcome. */
    @Schema(name = "OutcomeConfirmation")
    public record Confirmation(
            @NotNull VerificationMethod method,

            @NotNull @Schema(description = "What was found; public, so it names no person")
            LocalizedText statement) {}
}
