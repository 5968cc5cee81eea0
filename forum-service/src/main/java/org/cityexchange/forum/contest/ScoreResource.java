package org.cityexchange.forum.contest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Points that judges give. */
@Path("/v1/contests/{contest}/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
class ScoreResource {

    @Inject
    JudgingService judging;

    @GET
    @RolesAllowed({Roles.JUDGE, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listContestScores", summary = "Scores: a judge's own; all for organizers and auditors")
    public PageOf<ScoreView> list(String contest) {
        return PageOf.whole(judging.scores(contest));
    }

    @POST
    @RolesAllowed(Roles.JUDGE)
    @Idempotent
    @Operation(
            operationId = "scoreContestEntry",
            summary = "Give points for an entry by a criterion",
            description = "Once each; the same again changes them, until the contest is decided.")
    public RestResponse<ScoreView> score(String contest, @Valid @NotNull ScoreRequest request) {
        return RestResponse.ok(judging.score(contest, request));
    }
}
