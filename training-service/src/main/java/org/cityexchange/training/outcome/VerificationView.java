package org.cityexchange.training.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A confirmation as it is shown: by which institutions, not by whom. Whether it still holds is the outcome's status. */
@Schema(name = "OutcomeVerification")
public record VerificationView(
        UUID id,
        VerificationMethod method,
        LocalizedText statement,

        @Schema(description = "Ids of the evidence that stood when it was given")
        List<UUID> evidence,

        @Schema(description = "Codes of the institutions the verifier acted for")
        List<String> institutions,

        Instant verifiedAt) {}
