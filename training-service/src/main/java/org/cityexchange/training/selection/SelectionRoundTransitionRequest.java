package org.cityexchange.training.selection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a round is to get. */
@Schema(examples = "{\"to\": \"PUBLISHED\"}")
public record SelectionRoundTransitionRequest(
        @NotNull SelectionRoundStatus to,

        @Size(max = 1000)
        @Schema(nullable = true, description = "Needed to publish a round that does not meet every minimum")
        String reason) {}
