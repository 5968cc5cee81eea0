package org.cityexchange.training.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round, as shown; nominees are named by their nominations. */
@Schema(name = "SelectionRound")
public record SelectionRoundView(
        UUID id,
        UUID courseRunId,
        SelectionRoundStatus status,
        Map<Criterion, Integer> weights,
        long seed,
        @Schema(nullable = true) Integer reserves,

        @Schema(description = "SHA-256 of each part of what decides the outcome")
        Map<InputPart, String> inputHashes,

        @Schema(description = "SHA-256 of all of them together")
        String inputHash,

        @Schema(description = "SHA-256 of the inputs and the outcome: equal for equal inputs")
        String resultHash,

        @Schema(nullable = true, description = "Left out in lists") @JsonInclude(JsonInclude.Include.NON_NULL)
        SelectionResult result,

        int selectedCount,
        boolean minimumsMet,

        @Schema(nullable = true, description = "Why it was published without meeting every minimum, or discarded")
        String reason,

        @Schema(examples = "0") int version,
        Instant createdAt,
        @Schema(nullable = true) Instant publishedAt) {

    /** The same without the outcome of each nomination. */
    SelectionRoundView summary() {
        return new SelectionRoundView(
                id,
                courseRunId,
                status,
                weights,
                seed,
                reserves,
                inputHashes,
                inputHash,
                resultHash,
                null,
                selectedCount,
                minimumsMet,
                reason,
                version,
                createdAt,
                publishedAt);
    }
}
