package org.cityexchange.training.statistics;

import java.time.Instant;
import java.util.List;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table as the press release prints it, counted anew: its columns in its order, the total before them. */
@Schema(name = "StatisticsTable")
public record DocumentTableView(
        @Schema(examples = "topic-summary") String name,
        LocalizedText title,

        @Schema(description = "What stands in the corner, over the labels of the rows")
        LocalizedText corner,

        @Schema(description = "Whose runs are counted", examples = "shrdc")
        String host,

        ContinentScheme scheme,
        @Schema(examples = "[\"seoul-2008-2022\"]") List<String> dataset,
        Instant asOf,
        List<Column> columns,
        List<Row> rows,
        List<Warning> warnings) {

    /** A column; the first one is the total. */
    @Schema(name = "StatisticsTableColumn")
    public record Column(
            @Schema(examples = "URBAN_TRANSPORT") String key, LocalizedText label) {}

    /** A row of numbers, one for each column. */
    @Schema(name = "StatisticsTableRow")
    public record Row(@Schema(examples = "participations") String measure, LocalizedText label, List<Cell> cells) {}

    /** A number, and how the document prints it. */
    @Schema(name = "StatisticsTableCell")
    public record Cell(
            @Schema(examples = "2688") long value,

            @Schema(examples = "{\"ko\": \"2,688명\", \"en\": \"2,688 trainees\"}")
            LocalizedText text) {}
}
