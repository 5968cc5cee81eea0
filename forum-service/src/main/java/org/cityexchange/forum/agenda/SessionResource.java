package org.cityexchange.forum.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One session, with roles and contributions. Its version is that of the whole agenda. */
@Path("/v1/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class SessionResource {

    @Inject
    SessionService sessions;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "getSession", summary = "One session, tagged with the version of its agenda")
    public RestResponse<Agenda.Session> get(UUID session, @RestQuery Agenda.Copy copy) {
        var found = sessions.get(session, copy);
        return answers.visible(found.session(), found.version(), found.release());
    }

    @PATCH
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchSession",
            summary = "Change a session alone; others keep their times",
            description = "Lists are replaced: roles and contributions that stay are sent with their ids.")
    public RestResponse<Agenda.Session> patch(
            UUID session,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Agenda.Session.class),
                                            example = "{\"title\": {\"ko\": \"지정토론\"}, \"signUp\": \"OPEN\"}"))
                    @NotNull
                    JsonNode patch) {
        var changed = sessions.patch(session, ifMatch, patch);
        return answers.ok(changed.session(), changed.version());
    }

    @DELETE
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "deleteSession",
            summary = "Take a session out of the agenda",
            description =
                    "The public sees it until the next release. To announce that it is cancelled, use its transitions.")
    public void remove(UUID session, @HeaderParam("If-Match") String ifMatch) {
        sessions.remove(session, ifMatch);
    }

    @POST
    @Path("/moves")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "moveSession",
            summary = "Move a session and those behind it",
            description =
                    "Those of the same day that begin when it ends or later move by as much; all keep their durations. What"
                            + " would run over the end of the event is refused with the minutes. Answers the whole agenda.")
    public RestResponse<Agenda> move(
            UUID session, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SessionMoveRequest request) {
        var moved = sessions.move(session, ifMatch, request);
        return answers.ok(moved.agenda(), moved.version());
    }

    @GET
    @Path("/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "listSessionTransitions", summary = "What the session may become now")
    public Transitions transitions(UUID session) {
        return sessions.transitions(session);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "changeSessionStatus",
            summary = "Cancel a session, or put it back",
            description = "A cancelled session stays in the agenda, and leaves its room to others.")
    public RestResponse<Agenda.Session> become(UUID session, @Valid @NotNull SessionTransitionRequest request) {
        var changed = sessions.become(session, request);
        return answers.ok(changed.session(), changed.version());
    }
}
