package org.cityexchange.training.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number as a document states it. */
@Schema(name = "PublishedFigure")
public record PublishedFigureView(
        UUID id,
        @Schema(examples = "training.total.cities") String key,

        @Schema(description = "Code of the document", examples = "seoul-press-release-2022-11-25")
        String source,

        @Schema(
                description = "What it counts; SHARE is a percentage of what the dimension of names",
                examples = "CITIES")
        String measure,

        @Schema(description = "Of what", examples = "{\"continent\": [\"ASIA\"], \"scheme\": [\"SHRDC_6\"]}")
        Map<String, List<String>> dimensions,

        Figure figure,
        @Schema(nullable = true) String note,

        @Schema(nullable = true, description = "The one that it corrects")
        UUID supersedes,

        @Schema(nullable = true, description = "The one that corrects it; null while it stands")
        UUID supersededBy,

        Instant recordedAt) {}
