package org.cityexchange.forum.event;

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
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Slides, videos, photos and documents of an event. */
@Path("/v1/events/{event}/materials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class MaterialResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    MaterialService materials;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listEventMaterials", summary = "Materials of the event")
    public RestResponse<PageOf<MaterialView>> list(String event, @HeaderParam(TOKEN) String token) {
        return answers.visible(PageOf.whole(materials.of(event, token)));
    }

    @GET
    @Path("/{material}")
    @PermitAll
    @Operation(operationId = "getEventMaterial", summary = "One material")
    public RestResponse<MaterialView> get(String event, UUID material, @HeaderParam(TOKEN) String token) {
        var found = materials.get(event, material, token);
        return answers.visible(found, found.version());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "addEventMaterial", summary = "Enter a material")
    @APIResponse(
            responseCode = "201",
            description = "The material",
            content = @Content(schema = @Schema(implementation = MaterialView.class)))
    public RestResponse<MaterialView> add(String event, @Valid @NotNull MaterialRequest request) {
        var added = materials.add(event, request);
        return answers.created(added, "/v1/events/" + event + "/materials", added.id(), added.version());
    }

    @DELETE
    @Path("/{material}")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "deleteEventMaterial", summary = "Remove a material")
    public void remove(String event, UUID material, @HeaderParam("If-Match") String ifMatch) {
        materials.remove(event, material, ifMatch);
    }

    @PATCH
    @Path("/{material}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchEventMaterial", summary = "Change what is said about a material")
    public RestResponse<MaterialView> patch(
            String event,
            UUID material,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = MaterialRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = materials.patch(event, material, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }
}
