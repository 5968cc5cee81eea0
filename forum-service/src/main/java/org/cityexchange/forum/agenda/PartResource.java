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
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The parts of an event's agenda. Their version is that of the whole agenda. */
@Path("/v1/events/{event}/parts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class PartResource {

    @Inject
    AgendaService agendas;

    @Inject
    PartService parts;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listParts", summary = "Parts of the event's agenda in their order")
    public RestResponse<PageOf<Agenda.Part>> list(String event, @RestQuery Agenda.Copy copy) {
        return answers.visible(PageOf.whole(agendas.get(event, copy).agenda().parts()));
    }

    @GET
    @Path("/{part}")
    @PermitAll
    @Operation(operationId = "getPart", summary = "One part, tagged with the version of its agenda")
    public RestResponse<Agenda.Part> get(String event, UUID part, @RestQuery Agenda.Copy copy) {
        var found = agendas.get(event, copy);
        var one = found.agenda().parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return answers.visible(one, found.version(), found.release());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "addPart", summary = "Add a part, at its ordinal or at the end")
    @APIResponse(
            responseCode = "201",
            description = "The part, tagged with the version of its agenda",
            content = @Content(schema = @Schema(implementation = Agenda.Part.class)))
    public RestResponse<Agenda.Part> add(String event, @Valid @NotNull Agenda.Part part) {
        var added = parts.add(event, part);
        return answers.created(
                added.part(), "/v1/events/" + event + "/parts", added.part().id(), added.version());
    }

    @PATCH
    @Path("/{part}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchPart", summary = "Change a part, or its place")
    public RestResponse<Agenda.Part> patch(
            String event,
            UUID part,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Agenda.Part.class))) @NotNull
                    JsonNode patch) {
        var changed = parts.patch(event, part, ifMatch, patch);
        return answers.ok(changed.part(), changed.version());
    }

    @DELETE
    @Path("/{part}")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "deletePart", summary = "Take a part out; its sessions stay and belong to none")
    public void remove(String event, UUID part, @HeaderParam("If-Match") String ifMatch) {
        parts.remove(event, part, ifMatch);
    }
}
