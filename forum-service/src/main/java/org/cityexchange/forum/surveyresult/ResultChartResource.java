package org.cityexchange.forum.surveyresult;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What surveys came to, drawn. */
@Path("/v1/surveys/{survey}/results.svg")
@Produces(ResultChartResource.SVG)
@Tag(name = "Survey results")
class ResultChartResource {

    static final String SVG = "image/svg+xml";

    @Inject
    ResultAccess access;

    @Inject
    Pictures pictures;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSurveyResultChart",
            summary = "Results as a chart that screen readers can read, in Korean or English")
    public RestResponse<String> get(String survey) {
        var results = access.results(survey);
        return pictures.answer(results, locale -> ResultChart.of(results.document(), locale), SVG);
    }
}
