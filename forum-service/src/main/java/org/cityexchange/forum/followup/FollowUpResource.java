package org.cityexchange.forum.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done about the feedback on events. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
class FollowUpResource {

    @Inject
    FollowUpService followUps;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listFollowUps", summary = "Follow-ups, those due first; internal ones for organizers")
    public RestResponse<PageOf<FollowUpView>> list(
            @BeanParam FollowUpFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(followUps.page(filter, params));
    }

    @GET
    @Path("/{followUp}")
    @PermitAll
    @Operation(operationId = "getFollowUp", summary = "One follow-up with its history")
    public RestResponse<FollowUpView> get(UUID followUp) {
        var found = followUps.get(followUp);
        return answers.visible(found, found.version(), "overdue=" + found.overdue());
    }

    @PATCH
    @Path("/{followUp}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchFollowUp",
            summary = "Change what is said about it, link what came of it, publish it")
    public RestResponse<FollowUpView> patch(
            UUID followUp,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = followUps.patch(followUp, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }

    @GET
    @Path("/{followUp}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "listFollowUpTransitions", summary = "What it may become now, and what blocks the rest")
    public Transitions transitions(UUID followUp) {
        return followUps.transitions(followUp);
    }

    @POST
    @Path("/{followUp}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "changeFollowUpStatus", summary = "Review, accept, begin, finish or decline it")
    public RestResponse<FollowUpView> become(UUID followUp, @Valid @NotNull FollowUpTransitionRequest request) {
        var changed = followUps.become(followUp, request);
        return answers.ok(changed, changed.version());
    }
}
