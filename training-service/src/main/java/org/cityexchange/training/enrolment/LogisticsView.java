package org.cityexchange.training.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of somebody's journey. */
public record LogisticsView(
        UUID enrolmentId,
        Logistics logistics,

        @Schema(nullable = true, description = "Null while nothing was said")
        Instant updatedAt,

        @Schema(examples = "0") int version) {}
