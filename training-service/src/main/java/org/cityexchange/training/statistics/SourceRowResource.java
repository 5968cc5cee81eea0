package org.cityexchange.training.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The rows behind a number. */
@Path("/v1/statistics/{measure:[a-z-]+}/rows")
@Tag(name = "Statistics")
public class SourceRowResource {

    private final SourceRows rows;
    private final Answers answers;
    private final Clock clock;

    SourceRowResource(SourceRows rows, Answers answers, Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.clock = clock;
    }

    /** The rows that a measure counts under these filters. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listStatisticsRows",
            summary = "The rows behind a count",
            description = "Runs where course-runs is asked by what is said of runs, else participations, by the day the"
                    + " run starts; nothing in them tells who a trainee is")
    public RestResponse<PageOf<SourceRow>> list(
            String measure, @BeanParam StatisticsFilter filter, @Valid @BeanParam PageParams params) {
        var question = filter.question(StatisticsResource.named(measure), List.of(), clock);
        return answers.visible(rows.page(question, params));
    }
}
