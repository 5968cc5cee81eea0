package org.cityexchange.training.actionplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status an action plan is to get. */
@Schema(examples = """
                {"to": "RETURNED", "reason": "Please say by which figure you will see that it works"}
                """)
public record ActionPlanTransitionRequest(
        @NotNull ActionPlanStatus to,

        @Schema(nullable = true, description = "Needed for RETURNED") @Size(max = 2000)
        String reason) {}
