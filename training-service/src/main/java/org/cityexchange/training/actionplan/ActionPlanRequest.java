package org.cityexchange.training.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action plan to be begun. */
@Schema(examples = """
                {"enrolmentId": "01936e2a-7c5b-7000-8000-000000000001",
                 "problem": "Buses stand in the traffic of the centre every morning.", "policies": ["TOPIS"],
                 "measures": [{"indicator": "Average speed of buses in the morning", "unit": "km/h", "baseline": 14.5,
                               "target": 18, "dueOn": "2027-12-31"}]}
                """)
public record ActionPlanRequest(
        @NotNull @Schema(description = "Whose plan it is") UUID enrolmentId,

        @NotBlank @Size(max = 5000) @Schema(description = "What is to be solved at home")
        String problem,

        @Schema(nullable = true, description = "Codes of the policies it follows", examples = "TOPIS") @Size(max = 20)
        List<@NotNull String> policies,

        @Schema(nullable = true) @Size(max = 30) List<ActionPlanDetails.@NotNull @Valid Wanted> measures) {

    ActionPlanDetails details() {
        return new ActionPlanDetails(problem, policies, measures);
    }
}
