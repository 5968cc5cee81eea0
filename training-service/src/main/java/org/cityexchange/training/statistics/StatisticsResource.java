package org.cityexchange.training.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Counts of course runs and of who completed them. */
@Path("/v1/statistics/{measure:[a-z-]+}")
@Tag(name = "Statistics", description = "Course runs and who completed them, counted by up to three dimensions")
public class StatisticsResource {

    private static final int MOST_DIMENSIONS = 3;

    /** What says how an answer looks and not what is counted. */
    private static final Set<String> OF_THE_ANSWER = Set.of("by", "lang");

    private final StatisticsService service;
    private final Answers answers;
    private final Clock clock;
    private final UriInfo uri;

    StatisticsResource(StatisticsService service, Answers answers, Clock clock, UriInfo uri) {
        this.service = service;
        this.answers = answers;
        this.clock = clock;
        this.uri = uri;
    }

    /** The values of a measure. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getStatistics",
            summary = "Count course runs, participations, distinct trainees, cities or countries",
            description = "By up to three of topic, subtopic, continent, country, city, year, rank, mode, scope, host."
                    + " Only runs that are finished or closed count, in the year they start and by the primary topic of"
                    + " their course, and only those who completed them: not who was not certified, was revoked, or"
                    + " enrolled in a run that was cancelled. The total counts each thing once, so it need not be the"
                    + " sum of the rows.")
    public RestResponse<StatisticsView> get(
            @Parameter(
                            description = "course-runs, participations, distinct-trainees, cities or countries",
                            example = "participations")
                    String measure,
            @QueryParam("by") @Parameter(description = "Dimensions, in the order of the keys", example = "topic")
                    List<String> by,
            @BeanParam StatisticsFilter filter) {
        var asked = named(measure);
        var question = filter.question(asked, StatisticsFilter.dimensions(by, MOST_DIMENSIONS), clock);
        return answers.visible(service.answer(question, keys -> rowsBehind(asked, keys)));
    }

    static Measure named(String measure) {
        return Measure.named(measure).orElseThrow(DomainException::notFound);
    }

    /** Where the rows of these keys are: what was asked for, with the keys as further filters. */
    private URI rowsBehind(Measure measure, Map<String, String> keys) {
        var link = uri.getBaseUriBuilder()
                .path("/v1/statistics/{measure}/rows")
                .resolveTemplate("measure", measure.pathName());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!OF_THE_ANSWER.contains(name) && !keys.containsKey(name)) {
                link.queryParam(name, values.toArray());
            }
        });
        keys.forEach(link::queryParam);
        return link.build();
    }
}
