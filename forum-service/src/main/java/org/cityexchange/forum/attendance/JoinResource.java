package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way into the meeting. */
@Path("/v1/join")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class JoinResource {

    @Inject
    JoinService service;

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(
            operationId = "joinMeeting",
            summary = "Join an event online by a personal link",
            description =
                    "Sends on to the meeting and keeps that as an entry. 409 before it opens and for a seat at the"
                            + " venue, 410 after it has closed; neither says where the meeting is.")
    @APIResponse(responseCode = "303", description = "The meeting is at Location")
    public RestResponse<Void> join(String token, @Context Request request) {
        // a HEAD request is a mail program's or a scanner's: nobody comes in by it
        var address = service.enter(token, request.getMethod().equals(HttpMethod.GET));
        return RestResponse.ResponseBuilder.<Void>create(303)
                .location(address)
                // the token in this address is nobody else's business
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
