package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** People who teach. */
@Path("/v1/instructors")
@Tag(name = "Instructors", description = "People who teach; the public sees their names in class sessions only")
public class InstructorResource {

    private final InstructorService service;
    private final Answers answers;

    InstructorResource(InstructorService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The instructors that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listInstructors", summary = "Search instructors", description = "Sort by name")
    public PageOf<InstructorView> list(
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Part of the name, affiliation or job title", example = "도시교통")
                    String q,
            @Valid @BeanParam PageParams params) {
        return service.page(q, params);
    }

    /** One instructor. */
    @GET
    @Path("/{instructor}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getInstructor", summary = "Read an instructor")
    public RestResponse<InstructorView> get(UUID instructor) {
        var found = service.get(instructor);
        return answers.ok(found, found.version());
    }

    /** Enters an instructor. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createInstructor", summary = "Enter an instructor")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InstructorView.class)))
    public RestResponse<InstructorView> create(@NotNull @Valid InstructorRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/instructors", view.id(), view.version());
    }

    /** Says something anew about an instructor. */
    @PATCH
    @Path("/{instructor}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateInstructor", summary = "Change what is said about an instructor")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = InstructorRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The instructor as of now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InstructorView.class)))
    public RestResponse<InstructorView> change(
            UUID instructor, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var view = service.change(instructor, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Removes somebody who has taught nothing. */
    @DELETE
    @Path("/{instructor}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteInstructor", summary = "Remove an instructor who teaches in no class session")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> delete(UUID instructor, @HeaderParam("If-Match") String ifMatch) {
        service.remove(instructor, ifMatch);
        return RestResponse.noContent();
    }
}
