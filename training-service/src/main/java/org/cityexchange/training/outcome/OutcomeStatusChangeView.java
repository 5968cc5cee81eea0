package org.cityexchange.training.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of an outcome's status, as staff see it. */
@Schema(name = "OutcomeStatusChange")
public record OutcomeStatusChangeView(
        OutcomeStatus from,
        OutcomeStatus to,
        @Schema(nullable = true) String reason,

        @Schema(nullable = true, description = "The evidence whose withdrawal caused it")
        UUID evidenceId,

        @Schema(description = "Of who did it", examples = "outcome-verifier")
        String role,

        @Schema(description = "Codes of the institutions they acted for")
        List<String> institutions,

        Instant changedAt) {}
