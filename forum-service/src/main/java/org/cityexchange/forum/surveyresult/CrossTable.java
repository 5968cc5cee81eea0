package org.cityexchange.forum.surveyresult;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of a survey divided by one or two of its dimensions. */
@Schema(name = "SurveyCrossTable")
public record CrossTable(
        UUID surveyId,
        Provenance provenance,
        SurveyResults.Snapshot snapshot,
        @Schema(examples = "5") int minimumGroupSize,
        List<Dimension> by,
        List<Cell> cells) {

    /**
     * One group of people.
     *
     * @param where its value in each of the dimensions
     */
    @Schema(name = "SurveyCell")
    public record Cell(
            @Schema(examples = "{\"mode\": \"ONLINE\"}") Map<String, String> where,

            @Schema(description = "Too few people, or showing them would give another group away")
            boolean suppressed,

            @Schema(nullable = true, examples = "23") Long responses,
            List<ItemResult> items) {}
}
