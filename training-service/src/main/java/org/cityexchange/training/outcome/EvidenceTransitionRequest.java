package org.cityexchange.training.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status evidence is to get. */
@Schema(examples = """
                {"to": "WITHDRAWN", "reason": "The publisher has taken the report back"}
                """)
public record EvidenceTransitionRequest(
        @NotNull EvidenceStatus to,

        @Schema(nullable = true, description = "Needed to withdraw it") @Size(max = 1000)
        String reason) {

    public EvidenceTransitionRequest {
        reason = Texts.clean(reason);
    }
}
