package org.cityexchange.kit.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which parked record is given up.
 *
 * @param parkedRecordId the record
 * @param reason why, for whoever asks later
 * @param revision the revision it was, where the record itself does not say and later ones wait for it
 */
@Schema(examples = """
        {"parkedRecordId": "019ab0a1-7c11-7a01-8b11-1a2b3c4d5e01",
         "reason": "Truncated by a faulty sender, which has sent the city anew"}
        """)
public record DiscardRequest(
        @NotNull UUID parkedRecordId,

        @NotBlank @Size(max = 1_000) @Schema(examples = "Truncated by a faulty sender, which has sent the city anew")
        String reason,

        @Nullable
        @Positive
        @Schema(
                nullable = true,
                description = "The revision it was, where the record itself does not say and later ones wait for it",
                examples = "3")
        Long revision) {}
