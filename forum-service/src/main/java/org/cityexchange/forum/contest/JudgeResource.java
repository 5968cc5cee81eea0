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

/** Who judges a contest. */
@Path("/v1/contests/{contest}/judges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
class JudgeResource {

    @Inject
    JudgingService judging;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listContestJudges", summary = "Judges, and the cities they are in conflict with")
    public PageOf<JudgeRequest> list(String contest) {
        return PageOf.whole(judging.judges(contest));
    }

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.JUDGE})
    @Idempotent
    @Operation(
            operationId = "assignContestJudge",
            summary = "Assign a judge, or add conflicts of interest",
            description =
                    "Judges who are assigned may add their own. Scores given in spite of a conflict count no more.")
    public RestResponse<JudgeRequest> assign(String contest, @Valid @NotNull JudgeRequest request) {
        return RestResponse.ok(judging.assign(contest, request));
    }
}
