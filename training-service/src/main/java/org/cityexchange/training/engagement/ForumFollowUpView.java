package org.cityexchange.training.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.contracts.FollowUpPhase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up of a forum as it is shown to those who plan courses. */
@Schema(name = "ForumFollowUp")
public record ForumFollowUpView(
        UUID id,
        UUID eventId,
        FollowUpKind kind,
        FollowUpPhase phase,
        @Schema(nullable = true) LocalDate dueOn,

        @Schema(description = "Topics of the event") List<String> topics,

        @Schema(description = "Codes of the courses that are to come of it")
        List<String> courses,

        @Schema(description = "Since when it is so") Instant occurredAt) {}
