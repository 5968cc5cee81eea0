package org.cityexchange.training.selection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a nomination is to get. */
@Schema(examples = """
                {"to": "SCREENED", "targetOverride": "The city hosts the next forum"}
                """)
public record NominationTransitionRequest(
        @NotNull NominationStatus to,

        @Size(max = 1000) @Schema(nullable = true, description = "Needed for INELIGIBLE")
        String reason,

        @Size(max = 1000)
        @Schema(nullable = true, description = "With SCREENED: why somebody from outside the target region is let in")
        String targetOverride) {}
