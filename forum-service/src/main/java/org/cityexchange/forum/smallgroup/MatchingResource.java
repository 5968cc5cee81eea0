package org.cityexchange.forum.smallgroup;

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
import java.util.UUID;
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

/** Small groups by interest: tried out as often as one likes, put into effect once. */
@Path("/v1/events/{event}/matching-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ORGANIZER)
@Tag(name = "Small groups")
class MatchingResource {

    @Inject
    MatchingService runs;

    @Inject
    Answers answers;

    @POST
    @Idempotent
    @Operation(operationId = "runMatching", summary = "See who would be in which group", description = """
                    A dry run over everybody who has a seat and ranked topics. The seed draws an order, in which each has
                    the dearest group with room; groups below their minimum are dissolved and their people placed anew.""")
    @APIResponse(
            responseCode = "201",
            description = "The outcome, of which nothing has come yet",
            content = @Content(schema = @Schema(implementation = MatchingRunView.class)))
    public RestResponse<MatchingRunView> dryRun(String event, @Valid @NotNull MatchingRunRequest request) {
        var run = runs.dryRun(event, request);
        return answers.created(run, "/v1/events/" + event + "/matching-runs", run.id(), run.version());
    }

    @GET
    @Operation(operationId = "listMatchingRuns", summary = "The matching runs of an event, the last first")
    public PageOf<MatchingRunView> list(
            String event, @RestQuery List<MatchingRunStatus> status, @Valid @BeanParam PageParams params) {
        return runs.page(event, status, params);
    }

    @GET
    @Path("/{run}")
    @Operation(operationId = "getMatchingRun", summary = "One matching run with its outcome")
    public MatchingRunView get(String event, UUID run) {
        return runs.get(event, run);
    }

    @GET
    @Path("/{run}/transitions")
    @Operation(operationId = "listMatchingRunTransitions", summary = "What the matching run may become now")
    public Transitions transitions(String event, UUID run) {
        return runs.transitions(event, run);
    }

    @POST
    @Path("/{run}/transitions")
    @Idempotent
    @Operation(
            operationId = "changeMatchingRunStatus",
            summary = "Put a matching run into effect, or discard it",
            description = """
                    COMMITTED signs the people of each group up for its session. Refused if anything that decided the
                    outcome has changed since: interests, registrations, sign-ups, places or times.""")
    public RestResponse<MatchingRunView> become(
            String event, UUID run, @Valid @NotNull MatchingRunTransitionRequest request) {
        return RestResponse.ok(runs.become(event, run, request));
    }
}
