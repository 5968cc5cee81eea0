package org.cityexchange.forum.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.forum.publicpage.PublicPages;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The agenda of an event: parts, sessions, contributions and who has which part in them. */
@Path("/v1/events/{event}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda", description = "Parts, sessions, contributions and who has which part in them")
class AgendaResource {

    @Inject
    AgendaService agendas;

    @Inject
    PublicPages kept;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "getAgenda",
            summary = "The whole agenda in its order",
            description =
                    "Everybody sees what was last released; organizers of the event see the copy they work on, unless they"
                            + " ask for the released one.")
    public RestResponse<Agenda> get(String event, @RestQuery Agenda.Copy copy) {
        var found = agendas.get(event, copy);
        var answer = answers.visible(found.agenda(), found.version(), found.release());
        kept.keep(found.agenda(), answer);
        return answer;
    }

    @PUT
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "replaceAgenda",
            summary = "Enter the whole agenda",
            description =
                    "What is sent with its id stays; what is left out goes. An agenda not entered yet has the version 0.")
    public RestResponse<Agenda> replace(
            String event, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Agenda agenda) {
        var replaced = agendas.replace(event, ifMatch, agenda);
        return answers.ok(replaced.agenda(), replaced.version());
    }
}
