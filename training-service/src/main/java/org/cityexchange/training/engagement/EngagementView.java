package org.cityexchange.training.engagement;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An engagement as it is shown. */
@Schema(name = "Engagement")
public record EngagementView(
        UUID id,
        EngagementKind kind,
        @Schema(description = "The forum's event") UUID eventId,

        @Schema(nullable = true, description = "The forum's registration, unless it is about a talk")
        UUID registrationId,

        @Schema(nullable = true, description = "The talk at the forum, if it is about one")
        UUID contributionId,

        @Schema(nullable = true, description = "Of the city as recorded with the registration", examples = "delhi-in")
        String cityCode,

        @Schema(nullable = true, examples = "IN") String country,

        @Schema(
                description = "Pseudonym of the person, the same in both services",
                examples = "1.n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg")
        String personRef,

        @Schema(nullable = true, description = "Null where somebody was seen in both ways, or in none")
        RegistrationMode mode,

        @Schema(nullable = true, description = "How long somebody was there, where that was measured", examples = "95")
        Integer minutes,

        @Schema(nullable = true, description = "The trainee it is known to be about")
        UUID traineeId,

        @Schema(description = "Its forum was cancelled, so that it counts for nothing")
        boolean neutralised,

        Instant occurredAt) {}
