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
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Courses, which are held in runs. */
@Path("/v1/courses")
@Tag(name = "Courses", description = "What is offered again and again; each time it is held is a course run")
public class CourseResource {

    private final CourseRepository courses;
    private final CourseService service;
    private final Answers answers;
    private final Caller caller;
    private final CallerLocale locale;

    CourseResource(
            CourseRepository courses, CourseService service, Answers answers, Caller caller, CallerLocale locale) {
        this.courses = courses;
        this.service = service;
        this.answers = answers;
        this.caller = caller;
        this.locale = locale;
    }

    /** The courses that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCourses",
            summary = "Search courses",
            description = "Sort by code (unless told), updatedAt")
    public RestResponse<PageOf<CourseView>> list(
            @Valid @BeanParam CourseFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(courses.page(filter, isStaff(), params));
    }

    /** One course. */
    @GET
    @Path("/{course}")
    @PermitAll
    @Operation(operationId = "getCourse", summary = "Read a course")
    public RestResponse<CourseView> get(
            @Parameter(description = "Id or code", example = "urban-transport") String course) {
        var found = courses.get(course);
        var staff = isStaff();
        return answers.visible(staff ? found.toStaffView() : found.toView(), found.version(), staff ? "staff" : null);
    }

    /** Enters a course. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createCourse", summary = "Enter a course")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseView.class)))
    public RestResponse<CourseView> create(@NotNull @Valid CourseRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/courses", view.id(), view.version());
    }

    /** Says something anew about a course. */
    @PATCH
    @Path("/{course}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "updateCourse",
            summary = "Change what is said about a course",
            description = "Runs that exist keep their completion rule, and count to the primary topic as it is now.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CourseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The course as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseView.class)))
    public RestResponse<CourseView> change(
            @Parameter(description = "Id or code", example = "urban-transport") String course,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(course, ifMatch, patch);
        return answers.ok(view, view.version(), "staff");
    }

    /** What the course may become. */
    @GET
    @Path("/{course}/transitions")
    @PermitAll
    @Operation(operationId = "getCourseTransitions", summary = "See what a course may become")
    public Transitions transitions(@Parameter(description = "Id or code", example = "urban-transport") String course) {
        var found = courses.get(course);
        return Transitions.from(found.status(), CourseStatus.values(), found::obstacle, locale);
    }

    /** Brings the course to another status. */
    @POST
    @Path("/{course}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "transitionCourse", summary = "Retire a course, or offer it again")
    @APIResponse(
            responseCode = "200",
            description = "The course as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CourseView.class)))
    public RestResponse<CourseView> become(
            @Parameter(description = "Id or code", example = "urban-transport") String course,
            @NotNull @Valid CourseTransitionRequest request) {
        var view = service.become(course, request.to());
        return answers.ok(view, view.version(), "staff");
    }

    private boolean isStaff() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }
}
