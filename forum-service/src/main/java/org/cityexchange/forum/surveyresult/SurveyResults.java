package org.cityexchange.forum.surveyresult;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a survey came to, as it was counted once. Nothing of it is about fewer people than a group needs.
 *
 * @param eventId the event it asks about; null for one about a course run
 */
@Schema(name = "SurveyResults")
public record SurveyResults(
        UUID surveyId,
        @Schema(nullable = true) UUID eventId,
        LocalizedText title,

        @Schema(description = "SYNTHETIC where the answers were made up to try things out")
        Provenance provenance,

        Snapshot snapshot,

        @Schema(examples = "5", description = "So many people make a group; of fewer nothing is shown")
        int minimumGroupSize,

        @Schema(description = "Fewer responded than a group needs, so nothing is shown")
        boolean suppressed,

        @Schema(nullable = true, examples = "48") Long responses,

        @Schema(nullable = true, examples = "60", description = "Null for a survey with an open link")
        Long ballotsIssued,

        @Schema(nullable = true, description = "Of the ballots issued")
        Share responseRate,

        @Schema(description = "What the results can be divided by, at /results/crosstab")
        List<Dimension> dimensions,

        List<ItemResult> items) {

    /**
     * When the answers were counted; never again.
     *
     * @param digest salted SHA-256 over the answers, independent of their order; free text is not in it
     */
    @Schema(name = "SurveySnapshot")
    public record Snapshot(@Schema(examples = "1") int number, Instant takenAt, String digest) {}
}
