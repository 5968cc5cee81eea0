package org.cityexchange.forum.surveyresult;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of counting the answers of a survey again.
 *
 * @param digest of the answers as they are now
 * @param differences between what was stored and what was counted now
 */
@Schema(name = "SurveyVerification")
public record Verification(
        UUID surveyId,
        SurveyResults.Snapshot snapshot,
        Instant verifiedAt,

        @Schema(description = "Whether the digest and every figure are what they were")
        boolean agrees,

        String digest,
        List<Difference> differences) {

    /** One place in which they differ. */
    @Schema(name = "SurveyDifference")
    public record Difference(
            @Schema(examples = "results", description = "Which document: results, or the dimensions of a table")
            String document,

            @Schema(examples = "/items/0/metrics/0/numerator")
            String pointer,

            @Schema(nullable = true) String stored,
            @Schema(nullable = true) String counted) {}
}
