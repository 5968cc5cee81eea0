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

/** The class sessions of a run. */
@Path("/v1/course-runs/{run}/class-sessions")
@Tag(name = "Class sessions")
public class ClassSessionResource {

    private final ClassSessionService service;
    private final Answers answers;

    ClassSessionResource(ClassSessionService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The class sessions of a run. */
    @GET
    @PermitAll
    @Operation(operationId = "listClassSessions", summary = "The class sessions of a course run, in order of time")
    public RestResponse<PageOf<ClassSessionView>> list(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return answers.visible(PageOf.whole(service.of(run)));
    }

    /** One class session. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getClassSession", summary = "Read a class session")
    public RestResponse<ClassSessionView> get(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run, UUID id) {
        var found = service.get(run, id);
        // an instructor's name may change and the session's version not
        var teachers = "by=" + Integer.toHexString(found.instructors().hashCode());
        return answers.visible(found, found.version(), teachers);
    }

    /** Adds a class session. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createClassSession",
            summary = "Add a class session to a course run",
            description = "Refused where an instructor has another one at that time.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ClassSessionView.class)))
    public RestResponse<ClassSessionView> create(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @NotNull @Valid ClassSessionRequest request) {
        var view = service.create(run, request);
        return answers.created(view, "/v1/course-runs/" + run + "/class-sessions", view.id(), view.version());
    }

    /** Says something anew about a class session. */
    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateClassSession", summary = "Change a class session, its time or who teaches it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ClassSessionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The class session as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ClassSessionView.class)))
    public RestResponse<ClassSessionView> change(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(run, id, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a class session away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteClassSession", summary = "Take a class session away")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        service.remove(run, id, ifMatch);
        return RestResponse.noContent();
    }
}
