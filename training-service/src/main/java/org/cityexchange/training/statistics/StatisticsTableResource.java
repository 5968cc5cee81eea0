package org.cityexchange.training.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The same counts as a file: a row for each combination of keys, then the total. */
@Path("/v1/statistics/{measure:[a-z-]+}.{format:csv|xlsx}")
@Tag(name = "Statistics")
public class StatisticsTableResource {

    private static final int MOST_DIMENSIONS = 3;

    private final StatisticsService service;
    private final Tables tables;
    private final Clock clock;

    StatisticsTableResource(StatisticsService service, Tables tables, Clock clock) {
        this.service = service;
        this.tables = tables;
        this.clock = clock;
    }

    /** The values of a measure. */
    @GET
    @PermitAll
    @Operation(operationId = "exportStatistics", summary = "Counts as CSV or XLSX, with the total in the last row")
    public RestResponse<StreamingOutput> export(
            String measure, String format, @QueryParam("by") List<String> by, @BeanParam StatisticsFilter filter) {
        var asked = StatisticsResource.named(measure);
        var dimensions = StatisticsFilter.dimensions(by, MOST_DIMENSIONS);
        var question = filter.question(asked, dimensions, clock);
        var answer = service.answer(question, keys -> null);
        return tables.visible(format, table(question), row -> {
            if (!dimensions.isEmpty()) {
                answer.rows().forEach(row);
            }
            row.accept(
                    new StatisticsView.Row(Map.of(), Map.of(), answer.totals().value(), null));
        });
    }

    private static Table<StatisticsView.Row> table(Question question) {
        var names = question.measure().names();
        var suffix = question.suffixOfFiles();
        var table = Table.<StatisticsView.Row>named(
                names.in("ko") + suffix, question.measure().pathName() + suffix);
        for (int place = 0; place < question.by().size(); place++) {
            var dimension = question.by().get(place);
            var key = dimension.key();
            var first = place == 0;
            var of = dimension.names();
            table.column(of.in("ko") + " 코드", of.in("en") + " code", row -> code(row, dimension, first));
            table.column(of.in("ko"), of.in("en"), row -> row.labels().get(key));
        }
        return table.column(names.in("ko"), names.in("en"), StatisticsView.Row::value);
    }

    private static Object code(StatisticsView.Row row, Dimension dimension, boolean first) {
        var key = row.keys().get(dimension.key());
        if (key == null) {
            return first ? "TOTAL" : null;
        }
        return dimension == Dimension.YEAR ? Integer.valueOf(key) : key;
    }
}
