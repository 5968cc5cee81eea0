package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links into the meeting, for whoever holds a registration. */
@Path("/v1/registrations/{registration}/join-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class JoinLinkResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    JoinService service;

    @Inject
    PersonalLinks links;

    @Inject
    Answers answers;

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "createJoinLink",
            summary = "Make a link into the meeting, which opens in the event's time only",
            description =
                    "It works for confirmed online registrations. Who has a seat at the venue may make one, and use"
                            + " it after switching to online.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = JoinLink.class)))
    public RestResponse<JoinLink> create(UUID registration, @HeaderParam(TOKEN) String token) {
        var issued = service.issue(registration, token);
        var link = new JoinLink(
                issued.link().id(),
                answers.at("/v1/join/" + issued.link().token()),
                issued.window().opensAt(),
                issued.window().closesAt());
        return answers.created(link, "/v1/join", issued.link().token(), 0);
    }

    @DELETE
    @Path("/{link}")
    @PermitAll
    @Operation(operationId = "revokeJoinLink", summary = "Have a link into the meeting open nothing any more")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(UUID registration, UUID link, @HeaderParam(TOKEN) String token) {
        links.revoke(Kind.JOIN, registration, token, link);
    }
}
