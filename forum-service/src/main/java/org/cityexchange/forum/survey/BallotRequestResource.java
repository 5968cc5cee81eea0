package org.cityexchange.forum.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ballots for those who completed a course run. */
@Path("/v1/surveys/{survey}/ballot-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class BallotRequestResource {

    @Inject
    CourseBallots ballots;

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "requestBallot",
            summary = "Have the ballot of a completed course run mailed to one's address",
            description =
                    "For surveys about course runs. The answer is the same whether training knows the address or not. Whoever"
                            + " completed the course run gets one ballot, at an address by which training knows them, and nothing"
                            + " connects it with what is answered.")
    @APIResponse(
            responseCode = "202",
            description =
                    "If the address is that of somebody who completed the course run and has no ballot yet, one is on its way")
    public RestResponse<Void> request(String survey, @Valid @NotNull BallotRequest request) {
        ballots.ask(survey, request);
        return RestResponse.accepted();
    }
}
