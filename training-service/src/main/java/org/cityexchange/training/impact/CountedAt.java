package org.cityexchange.training.impact;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many there are, what they are made up of, and where they are. */
@Schema(name = "ImpactCount")
public record CountedAt(
        @Schema(examples = "2") long count,

        @Schema(description = "By what they are, adding up; empty where nothing tells them apart")
        List<CountOf> parts,

        @Schema(description = "Where they are") URI link) {}
