package org.cityexchange.training.alumni;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret that was made for an alumnus. */
@Schema(name = "AlumnusToken")
public record AlumnusTokenView(
        UUID traineeId,

        @Schema(
                nullable = true,
                description = "Shown once; null where it was mailed",
                examples = "3vFbJk81zQmXcT5Ls0Rw9YdHeG")
        String token) {}
