package org.cityexchange.forum.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One invitation, for the organizers of its event. */
@Path("/v1/invitations/{invitation}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ORGANIZER)
@Tag(name = "Registrations")
class InvitationResource {

    @Inject
    InvitationService invitations;

    @GET
    @Operation(operationId = "getInvitation", summary = "One invitation")
    public InvitationView get(UUID invitation) {
        return invitations.get(invitation);
    }

    @GET
    @Path("/transitions")
    @Operation(operationId = "listInvitationTransitions", summary = "What the invitation may become now")
    public Transitions transitions(UUID invitation) {
        return invitations.transitions(invitation);
    }

    @POST
    @Path("/transitions")
    @Idempotent
    @Operation(
            operationId = "changeInvitationStatus",
            summary = "Withdraw an invitation",
            description = "The seat it kept goes to whoever has waited longest, at once.")
    public RestResponse<InvitationView> become(UUID invitation, @Valid @NotNull InvitationTransitionRequest request) {
        return RestResponse.ok(invitations.become(invitation, request));
    }
}
