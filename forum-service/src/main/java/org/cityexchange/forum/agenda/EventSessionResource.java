package org.cityexchange.forum.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The sessions of an event. */
@Path("/v1/events/{event}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class EventSessionResource {

    @Inject
    AgendaService agendas;

    @Inject
    SessionService sessions;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listSessions",
            summary = "Sessions of the event in their order, all or those of some types")
    public RestResponse<PageOf<Agenda.Session>> list(
            String event, @RestQuery Agenda.Copy copy, @RestQuery List<Agenda.SessionType> type) {
        var found = agendas.get(event, copy).agenda().sessions().stream()
                .filter(session -> type.isEmpty() || type.contains(session.type()))
                .toList();
        return answers.visible(PageOf.whole(found));
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "addSession",
            summary = "Add a session",
            description =
                    "It goes where its time is; without times, or among those of the same time, where its ordinal is.")
    @APIResponse(
            responseCode = "201",
            description = "The session, tagged with the version of its agenda",
            content = @Content(schema = @Schema(implementation = Agenda.Session.class)))
    public RestResponse<Agenda.Session> add(String event, @Valid @NotNull Agenda.Session session) {
        var added = sessions.add(event, session);
        return answers.created(added.session(), "/v1/sessions", added.session().id(), added.version());
    }
}
