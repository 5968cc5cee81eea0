package org.cityexchange.training.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An assessment and its results. */
@Path("/v1/assessments/{assessment}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class AssessmentResource {

    private final AssessmentService service;
    private final Answers answers;

    AssessmentResource(AssessmentService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** One assessment. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getAssessment", summary = "Read an assessment")
    public RestResponse<AssessmentView> get(UUID assessment) {
        var view = service.get(assessment);
        return answers.ok(view, view.version());
    }

    /** Says something anew about it. */
    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "updateAssessment",
            summary = "Change an assessment",
            description = "Its kind is fixed, and its maximum is never below the best result.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = AssessmentRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The assessment as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentView.class)))
    public RestResponse<AssessmentView> change(
            UUID assessment, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var view = service.change(assessment, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes it away. */
    @DELETE
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteAssessment", summary = "Take away an assessment that never had a result")
    @APIResponse(responseCode = "204", description = "Gone")
    public void delete(UUID assessment, @HeaderParam("If-Match") String ifMatch) {
        service.delete(assessment, ifMatch);
    }

    /** Its results. */
    @GET
    @Path("/results")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getAssessmentResults",
            summary = "The results of an assessment",
            description = "Everybody who takes part in the run stands there, assessed or not; without names.")
    public RestResponse<AssessmentResultsView> results(UUID assessment) {
        var view = service.results(assessment);
        return answers.ok(view, view.revision());
    }

    /** Writes its results. */
    @PUT
    @Path("/results")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "putAssessmentResults",
            summary = "Record the results of an assessment, of everybody at once",
            description =
                    "Takes the place of what was recorded for the assessment itself, which stays as history; make-up"
                            + " assessments are not touched.")
    public RestResponse<AssessmentResultsView> put(
            UUID assessment,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssessmentResultsRequest request) {
        var view = service.putResults(assessment, ifMatch, request);
        return answers.ok(view, view.revision());
    }

    /** Records a make-up assessment. */
    @POST
    @Path("/make-ups")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "makeUpAssessment",
            summary = "Record that somebody was assessed again or later",
            description =
                    "The better of both counts, and both stay. Decide on the completion anew for it to take effect.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssessmentResultsView.Attempt.class)))
    public RestResponse<AssessmentResultsView.Attempt> makeUp(
            UUID assessment, @NotNull @Valid MakeUpAssessmentRequest request) {
        var attempt = service.makeUp(assessment, request);
        return answers.created(attempt, "/v1/assessments/" + assessment + "/make-ups", attempt.id(), 0);
    }

    /** Takes a make-up assessment back. */
    @DELETE
    @Path("/make-ups/{makeUp}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "withdrawMakeUpOfAssessment",
            summary = "Take back that somebody was assessed again or later",
            description =
                    "Needs no If-Match: a record is never changed, and this one counts no more; it stays as history.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(UUID assessment, UUID makeUp) {
        service.withdrawMakeUp(assessment, makeUp);
    }
}
