package org.cityexchange.forum.surveyresult;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What surveys came to. */
@Path("/v1/surveys/{survey}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey results")
class ResultResource {

    @Inject
    ResultAccess access;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSurveyResults",
            summary =
                    "Results as they were counted when the survey closed; public once published, until then for staff",
            description = "Each figure with numerator, denominator, exact and displayed value and what it means."
                    + " Not-applicable and skipped leave the denominator. Fewer people than a group needs are never"
                    + " shown, to nobody. 409 until the survey is closed.")
    public RestResponse<SurveyResults> get(String survey) {
        return answer(access.results(survey), "results");
    }

    @GET
    @Path("/crosstab")
    @PermitAll
    @Operation(
            operationId = "getSurveyCrossTable",
            summary = "Results divided by one or two of the survey's dimensions",
            description =
                    "Which cells are hidden was decided once for all tables together, so that no other view gives one"
                            + " back: small ones, and with them others.")
    public RestResponse<CrossTable> divided(
            String survey,
            @RestQuery
                    @NotBlank
                    @Parameter(
                            required = true,
                            description = "Keys of one or two dimensions, comma-separated",
                            example = "MODE,REGION")
                    String by) {
        var table = access.table(survey, by);
        return answer(table, by);
    }

    private <T> RestResponse<T> answer(ResultAccess.Seen<T> seen, String variant) {
        return seen.published()
                ? answers.visible(seen.document(), 0, variant)
                : answers.ok(seen.document(), 0, variant);
    }
}
