package org.cityexchange.forum.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Contests of good practice. */
@Path("/v1/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests", description = "Contests of good practice: entries, judges, scores, ranking, awards")
class ContestResource {

    @Inject
    ContestService contests;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listContests", summary = "Contests, the latest first")
    public RestResponse<PageOf<ContestView>> list(
            @RestQuery List<ContestStatus> status, @Valid @BeanParam PageParams params) {
        return answers.visible(contests.page(status, params));
    }

    @GET
    @Path("/{contest}")
    @PermitAll
    @Operation(operationId = "getContest", summary = "One contest, by id or slug")
    public RestResponse<ContestView> get(String contest) {
        var found = contests.get(contest);
        return answers.visible(found, found.version());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createContest", summary = "Open a contest for entries")
    @APIResponse(
            responseCode = "201",
            description = "The contest",
            content = @Content(schema = @Schema(implementation = ContestView.class)))
    public RestResponse<ContestView> open(@Valid @NotNull ContestRequest request) {
        var opened = contests.open(request);
        return answers.created(opened, "/v1/contests", opened.id(), opened.version());
    }

    @GET
    @Path("/{contest}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "listContestTransitions",
            summary = "What the contest may become now, and what blocks the rest")
    public Transitions transitions(String contest) {
        return contests.transitions(contest);
    }

    @POST
    @Path("/{contest}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "changeContestStatus", summary = "Close the call, decide, publish")
    public RestResponse<ContestView> become(String contest, @Valid @NotNull ContestTransitionRequest request) {
        var changed = contests.become(contest, request);
        return answers.ok(changed, changed.version());
    }
}
