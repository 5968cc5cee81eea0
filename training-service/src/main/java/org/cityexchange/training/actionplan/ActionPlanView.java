package org.cityexchange.training.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action plan, as shown. */
@Schema(name = "ActionPlan")
public record ActionPlanView(
        UUID id,
        UUID enrolmentId,
        UUID traineeId,
        UUID courseRunId,

        @Schema(description = "Of the trainee on the day of the enrolment", examples = "delhi-in")
        String cityCode,

        String problem,

        @Schema(description = "Codes of the policies it follows", examples = "TOPIS")
        List<String> policies,

        List<Measure> measures,
        ActionPlanStatus status,

        @Schema(nullable = true, description = "Why it was returned or withdrawn")
        String statusReason,

        @Schema(nullable = true) Instant approvedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "0") int version) {}
