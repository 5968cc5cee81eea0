package org.cityexchange.forum.contest;

import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An award as it is shown, with the entry it went to. */
@Schema(name = "ContestAward")
public record AwardView(
        UUID id,
        ContestRequest.Rank rank,
        EntryView entry,

        @Schema(nullable = true, description = "The talk in an agenda that presents the case")
        UUID contributionId,

        @Schema(nullable = true) LocalizedText citation,
        @Schema(nullable = true) Figure.Source source) {}
