package org.cityexchange.forum.survey;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ballots of a survey, and what is answered with them. */
@Path("/v1/surveys/{survey}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class BallotResource {

    static final String HEADER = "Ballot-Token";

    @Inject
    BallotService ballots;

    @Inject
    ResponseLane lane;

    @GET
    @Path("/ballots")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN, Roles.SURVEY_ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "listIssuedBallots",
            summary = "How many ballots were issued, by what they say of whoever got them",
            description = "Who has answered is known to nobody, and so is not shown.")
    public PageOf<IssuedBallots> issued(String survey) {
        return PageOf.whole(ballots.issued(survey));
    }

    @POST
    @Path("/ballots")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Idempotent
    @Operation(
            operationId = "issueBallots",
            summary = "Issue ballots to all of the audience who have none yet",
            description = "May be asked for again at any time while the survey is open: nobody gets two.")
    public RestResponse<IssueReceipt> issue(String survey, @Valid @NotNull IssueRequest request) {
        return RestResponse.ResponseBuilder.ok(ballots.issue(survey, request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/drawn-ballots")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "drawBallot",
            summary = "Draw a ballot from a survey with an open link",
            description = "So many in a minute as the survey's limits say.")
    @APIResponse(
            responseCode = "201",
            description = "The ballot",
            content = @Content(schema = @Schema(implementation = DrawnBallot.class)))
    public RestResponse<DrawnBallot> draw(String survey) {
        return RestResponse.ResponseBuilder.<DrawnBallot>create(201)
                .entity(ballots.draw(survey))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/responses")
    @PermitAll
    @Idempotent(kept = false)
    @Extension(name = "x-guarded-by", value = HEADER)
    @Operation(
            operationId = "submitSurveyResponse",
            summary = "Answer the survey, once for each ballot",
            description =
                    "The ballot guards against being counted twice: however often and at the same time answers are"
                            + " sent with it, they are kept once, and all but one are refused with BALLOT_REFUSED, exactly as with a"
                            + " ballot that is unknown or of another survey. Whoever is refused after the connection broke has been"
                            + " heard. Nothing of it can be read again, by nobody.")
    @APIResponse(responseCode = "204", description = "The answers are kept")
    public Uni<Void> submit(
            String survey, @HeaderParam(HEADER) String ballot, @Valid @NotNull ResponseRequest request) {
        var id = Ids.parse(survey).orElseThrow(DomainException::notFound);
        return Uni.createFrom()
                .completionStage(() -> lane.submit(id, ballot, request.answers()))
                .replaceWithVoid();
    }
}
