package org.cityexchange.forum.surveyresult;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Results, counted again. */
@Path("/v1/surveys/{survey}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey results")
class VerificationResource {

    @Inject
    ResultService results;

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN, Roles.SURVEY_ANALYST, Roles.AUDITOR})
    @Idempotent
    @Operation(
            operationId = "verifySurveyResults",
            summary = "Count the answers again and compare the digest and every figure with what is stored",
            description = "For staff of the survey and auditors. Nothing is changed, whatever comes of it.")
    public RestResponse<Verification> verify(String survey) {
        return RestResponse.ok(results.verify(survey));
    }
}
