package org.cityexchange.forum.registration;

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

/** Invitations to an event. */
@Path("/v1/events/{event}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class EventInvitationResource {

    @Inject
    InvitationService invitations;

    @Inject
    Answers answers;

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "invite",
            summary = "Invite somebody to register, and keep a seat for them if wanted",
            description = """
                    The code is shown once, and mailed where there is an address. Whoever registers with it has the seat
                    that was kept, and needs neither approval nor a confirmed address. A seat that is kept goes to those
                    who wait when the invitation expires or is withdrawn.""")
    @APIResponse(
            responseCode = "201",
            description = "The invitation and its code",
            content = @Content(schema = @Schema(implementation = InvitationReceipt.class)))
    public RestResponse<InvitationReceipt> invite(String event, @Valid @NotNull InvitationRequest request) {
        var receipt = invitations.invite(event, request);
        return answers.created(receipt, "/v1/invitations", receipt.invitation().id(), 0);
    }

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listInvitations", summary = "Invitations to an event and what became of them")
    public PageOf<InvitationView> list(
            String event, @RestQuery List<InvitationStatus> status, @Valid @BeanParam PageParams params) {
        return invitations.page(event, status, params);
    }
}
