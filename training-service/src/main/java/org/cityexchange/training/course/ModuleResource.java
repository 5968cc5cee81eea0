package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The modules of a run. */
@Path("/v1/course-runs/{run}/modules")
@Tag(name = "Class sessions", description = "The programme of a course run: modules, class sessions and who teaches")
public class ModuleResource {

    private final ModuleService service;
    private final Answers answers;

    ModuleResource(ModuleService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The modules of a run. */
    @GET
    @PermitAll
    @Operation(operationId = "listCourseModules", summary = "The modules of a course run, in their order")
    public RestResponse<PageOf<ModuleView>> list(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return answers.visible(PageOf.whole(service.of(run)));
    }

    /** One module. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCourseModule", summary = "Read a module")
    public RestResponse<ModuleView> get(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run, UUID id) {
        var found = service.get(run, id);
        return answers.visible(found, found.version());
    }

    /** Adds a module. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createCourseModule", summary = "Add a module to a course run")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModuleView.class)))
    public RestResponse<ModuleView> create(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @NotNull @Valid ModuleRequest request) {
        var view = service.create(run, request);
        return answers.created(view, "/v1/course-runs/" + run + "/modules", view.id(), view.version());
    }

    /** Says something anew about a module, or moves it. */
    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "updateCourseModule",
            summary = "Change or move a module",
            description = "Moving one changes the ordinals, and so the ETags, of those that make way.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ModuleRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The module as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModuleView.class)))
    public RestResponse<ModuleView> change(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(run, id, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a module away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "deleteCourseModule",
            summary = "Take a module away",
            description = "Its class sessions stay, without a module.")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        service.remove(run, id, ifMatch);
        return RestResponse.noContent();
    }
}
