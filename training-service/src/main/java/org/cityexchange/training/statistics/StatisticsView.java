package org.cityexchange.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer of the statistics, in one tidy shape whatever was asked. Where nothing counts there are no rows. */
@Schema(name = "Statistics")
public record StatisticsView(
        @Schema(examples = "participations") String measure,
        LocalizedText title,

        @Schema(description = "The dimensions, in the order of the keys", examples = "[\"topic\", \"year\"]")
        List<String> by,

        ContinentScheme scheme,

        @Schema(
                description = "The data sets named; with none, all that was not made up",
                examples = "[\"seoul-2008-2022\"]")
        List<String> dataset,

        @Schema(description = "Whose rows count") List<Provenance> provenance,

        @Schema(description = "The moment whose knowledge this is")
        Instant asOf,

        @Schema(examples = "{\"year\": [\"2019\"]}") Map<String, List<String>> filters,

        List<Row> rows,
        Totals totals,
        List<Warning> warnings) {

    /** The value of one combination of keys. */
    @Schema(name = "StatisticsRow")
    public record Row(
            @Schema(examples = "{\"topic\": \"URBAN_TRANSPORT\", \"year\": \"2019\"}")
            Map<String, String> keys,

            @Schema(description = "What those keys are called")
            Map<String, LocalizedText> labels,

            @Schema(examples = "543") long value,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "Where the rows are that were counted",
                    examples = "/v1/statistics/participations/rows?topic=URBAN_TRANSPORT")
            URI rows) {}

    /** All of it, each thing counted once. */
    @Schema(name = "StatisticsTotals")
    public record Totals(
            @Schema(examples = "2688") long value,

            @Schema(description = "Whether the rows add up to it; distinct counts do not")
            boolean additive) {}
}
