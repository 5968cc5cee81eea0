package org.cityexchange.forum.followup;

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
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done about the feedback on one event. */
@Path("/v1/events/{event}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
class EventFollowUpResource {

    @Inject
    FollowUpService followUps;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listFollowUpsOfEvent", summary = "Follow-ups of one event")
    public RestResponse<PageOf<FollowUpView>> ofEvent(String event, @Valid @BeanParam PageParams params) {
        var filter = new FollowUpFilter();
        filter.event = event;
        return answers.visible(followUps.page(filter, params));
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "proposeFollowUp", summary = "Propose what to do about feedback")
    @APIResponse(
            responseCode = "201",
            description = "The follow-up",
            content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public RestResponse<FollowUpView> propose(String event, @Valid @NotNull FollowUpRequest request) {
        var proposed = followUps.propose(event, request);
        return answers.created(proposed, "/v1/follow-ups", proposed.id(), proposed.version());
    }
}
