package org.cityexchange.training.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which population, and when, a table of the document is asked for. */
public class TableFilter {

    @QueryParam("scheme")
    @DefaultValue("SHRDC_6")
    @Parameter(description = "How countries are counted to continents")
    ContinentScheme scheme;

    @QueryParam("dataset")
    @Parameter(
            description = "A data set, counted as a whole. Unless one is named, rows that were made up do not count",
            example = "seoul-2008-2022")
    List<String> dataset = List.of();

    @QueryParam("asOf")
    @Parameter(description = "As it was known at that instant", example = "2026-11-22T00:00:00Z")
    Instant asOf;

    /** As a question about everything. */
    Question question(Clock clock) {
        var filter = new StatisticsFilter();
        filter.scheme = scheme;
        filter.dataset = dataset;
        filter.asOf = asOf;
        return filter.question(Measure.PARTICIPATIONS, List.of(), clock);
    }
}
