package org.cityexchange.training.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up of an action plan, as shown. */
@Schema(name = "ActionPlanFollowUp")
public record FollowUpView(
        UUID id,
        UUID actionPlanId,
        UUID courseRunId,
        UUID traineeId,
        @Schema(examples = "delhi-in") String cityCode,

        @Schema(description = "After the course was completed", examples = "3")
        int months,

        @Schema(description = "By the calendar where the course was held")
        LocalDate dueOn,

        FollowUpStatus status,

        @Schema(nullable = true, description = "When the trainee was asked; null where no address was known")
        Instant sentAt,

        @Schema(nullable = true, description = "When the trainee was asked again")
        Instant remindedAt,

        @Schema(nullable = true) Instant receivedAt,
        @Schema(nullable = true) AnswerChannel receivedThrough,
        List<Actual> actuals,
        @Schema(nullable = true) String note,
        @Schema(examples = "0") int version) {}
