package org.cityexchange.training.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the people of a run are assessed by. */
@Path("/v1/course-runs/{run}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class CourseRunAssessmentResource {

    private final AssessmentService service;
    private final Answers answers;

    CourseRunAssessmentResource(AssessmentService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** All of them. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listAssessments", summary = "The assessments of a course run")
    public PageOf<AssessmentView> list(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run) {
        return PageOf.whole(service.ofRun(run));
    }

    /** Enters one. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createAssessment", summary = "Enter an assessment of a course run")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentView.class)))
    public RestResponse<AssessmentView> create(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run,
            @NotNull @Valid AssessmentRequest request) {
        var view = service.create(run, request);
        return answers.created(view, "/v1/assessments", view.id(), view.version());
    }
}
