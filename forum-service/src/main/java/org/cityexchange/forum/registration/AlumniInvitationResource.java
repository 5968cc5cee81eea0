package org.cityexchange.forum.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Seats of an event that are kept for alumni of training. */
@Path("/v1/events/{event}/alumni-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class AlumniInvitationResource {

    @Inject
    AlumniSeats seats;

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "inviteAlumni",
            summary = "Keep seats for alumni of topics, cities or course runs",
            description = """
                    Their addresses are not known here, so nobody is written to: whoever registers in that mode and confirms
                    an address of one of them has a kept seat as long as there are any. Only for events that confirm
                    addresses. The invitations are listed with the others; they expire and are withdrawn like them, and
                    their seats then go to those who wait. A seat that was used stays with whoever has it, also when the
                    completion behind it is revoked.""")
    public RestResponse<AlumniInvitationReceipt> invite(String event, @Valid @NotNull AlumniInvitationRequest request) {
        return RestResponse.ok(seats.keep(event, request));
    }
}
