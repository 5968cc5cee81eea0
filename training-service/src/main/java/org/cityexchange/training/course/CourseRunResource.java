package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
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

/** Runs of courses. */
@Path("/v1/course-runs")
@Tag(name = "Course runs", description = "Courses as they are held, from the draft to the end")
public class CourseRunResource {

    private final CourseRunRepository runs;
    private final CourseRunService service;
    private final Answers answers;

    CourseRunResource(CourseRunRepository runs, CourseRunService service, Answers answers) {
        this.runs = runs;
        this.service = service;
        this.answers = answers;
    }

    /** The runs that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCourseRuns",
            summary = "Search course runs",
            description = "Sort by startsOn (latest first unless told), code, updatedAt. Drafts are for staff only.")
    public RestResponse<PageOf<CourseRunView>> list(
            @Valid @BeanParam CourseRunFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(runs.page(filter, params));
    }

    /** One run. */
    @GET
    @Path("/{run}")
    @PermitAll
    @Operation(operationId = "getCourseRun", summary = "Read a course run")
    public RestResponse<CourseRunView> get(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        var staff = runs.isStaff();
        var found = runs.visible(run).toView(staff);
        return answers.visible(found, found.version(), staff ? "staff" : null);
    }

    /** Enters a run as a draft. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createCourseRun", summary = "Enter a course run as a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseRunView.class)))
    public RestResponse<CourseRunView> create(@NotNull @Valid CourseRunRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/course-runs", view.id(), view.version());
    }

    /** Says something anew about a run. */
    @PATCH
    @Path("/{run}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "updateCourseRun",
            summary = "Change what is said about a course run",
            description = "When the first day moves, its class sessions move along.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CourseRunRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The run as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseRunView.class)))
    public RestResponse<CourseRunView> change(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(run, ifMatch, patch);
        return answers.ok(view, view.version(), "staff");
    }

    /** What the run may become. */
    @GET
    @Path("/{run}/transitions")
    @PermitAll
    @Operation(
            operationId = "getCourseRunTransitions",
            summary = "See what a course run may become now, and what blocks the rest")
    public Transitions transitions(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return service.transitions(run);
    }

    /** Brings the run to another status. */
    @POST
    @Path("/{run}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionCourseRun",
            summary = "Announce a course run, open and close nominations, confirm, begin, finish, postpone, cancel")
    @APIResponse(
            responseCode = "200",
            description = "The run as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseRunView.class)))
    public RestResponse<CourseRunView> become(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @NotNull @Valid CourseRunTransitionRequest request) {
        var view = service.become(run, request);
        return answers.ok(view, view.version(), "staff");
    }
}
