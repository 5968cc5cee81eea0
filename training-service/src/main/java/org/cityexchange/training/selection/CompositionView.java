package org.cityexchange.training.selection;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a run. */
@Schema(name = "CompositionRules")
public record CompositionView(
        UUID courseRunId,

        @Schema(description = "The most important first") List<CompositionRule> rules,

        @Schema(description = "0 as long as nobody has made rules", examples = "1")
        int version) {}
