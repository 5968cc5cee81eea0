package org.cityexchange.training.trainee;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address of a trainee. */
@Schema(name = "TraineeAddress")
public record TraineeAddressView(
        UUID id,
        @Schema(examples = "trainee-00001@example.org") String email,

        @Schema(description = "Whether the trainee is written to there")
        boolean primary,

        Instant addedAt) {}
