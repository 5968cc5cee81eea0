package org.cityexchange.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody learns who verifies a certificate; of an invalid proof nothing but that it is one. */
@Schema(name = "Verification")
public record VerificationView(
        VerificationResult result,
        @Schema(nullable = true, examples = "2026-000017") String serial,

        @Schema(nullable = true, description = "As printed; null when it is withheld", examples = "Trainee One")
        String holderName,

        @Schema(description = "Whether the holder asked to be forgotten: the certificate stands, to nobody's name")
        boolean holderWithheld,

        @Schema(nullable = true, examples = "urban-transport-2026-1")
        String courseRun,

        @Schema(nullable = true) LocalizedText title,
        @Schema(nullable = true) LocalDate startsOn,
        @Schema(nullable = true) LocalDate endsOn,

        @Schema(nullable = true, description = "Code of the institution that held the course", examples = "shrdc")
        String issuer,

        @Schema(nullable = true) LocalizedText issuerName,
        @Schema(nullable = true) LocalDate issuedOn,

        @Schema(nullable = true, description = "Since when it is not valid any more")
        Instant statusChangedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "Where the reason for an invalid proof is explained",
                examples = "/problems/invalid-proof")
        String type) {

    /** Nothing is said about something whose signature does not hold. */
    static VerificationView invalidProof() {
        return new VerificationView(
                VerificationResult.INVALID_PROOF,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "/problems/" + ErrorCode.INVALID_PROOF.slug());
    }
}
