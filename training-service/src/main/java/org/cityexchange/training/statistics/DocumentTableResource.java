package org.cityexchange.training.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tables of the press release, counted anew. */
@Path("/v1/statistics/tables")
@Tag(name = "Statistics")
public class DocumentTableResource {

    private final DocumentTables documents;
    private final Answers answers;
    private final Tables tables;
    private final Clock clock;

    DocumentTableResource(DocumentTables documents, Answers answers, Tables tables, Clock clock) {
        this.documents = documents;
        this.answers = answers;
        this.tables = tables;
        this.clock = clock;
    }

    /** One of the tables. */
    @GET
    @Path("/{table:[a-z-]+}")
    @PermitAll
    @Operation(
            operationId = "getStatisticsTable",
            summary = "A table of the press release, in its order and form",
            description =
                    "topic-summary has runs and trainees by policy topic, continent-summary cities and trainees by"
                            + " continent, the total before them. Runs of other hosts than the institute stay out.")
    public RestResponse<DocumentTableView> get(
            @Parameter(description = "topic-summary or continent-summary", example = "topic-summary") String table,
            @BeanParam TableFilter filter) {
        return answers.visible(documents.table(named(table), filter.question(clock)));
    }

    /** The same as a file. */
    @GET
    @Path("/{table:[a-z-]+}.{format:csv|xlsx}")
    @PermitAll
    @Operation(operationId = "exportStatisticsTable", summary = "A table of the press release as CSV or XLSX")
    public RestResponse<StreamingOutput> export(String table, String format, @BeanParam TableFilter filter) {
        var question = filter.question(clock);
        var view = documents.table(named(table), question);
        var suffix = question.suffixOfFiles();
        var file = Table.<DocumentTableView.Row>named(view.title().in("ko") + suffix, view.name() + suffix)
                .column(view.corner().in("ko"), view.corner().in("en"), DocumentTableView.Row::label);
        for (int i = 0; i < view.columns().size(); i++) {
            var place = i;
            var label = view.columns().get(i).label();
            file.column(
                    label.in("ko"),
                    label.in("en"),
                    row -> row.cells().get(place).value());
        }
        return tables.visible(format, file, view.rows()::forEach);
    }

    private static DocumentTable named(String name) {
        return DocumentTable.named(name).orElseThrow(DomainException::notFound);
    }
}
