package org.cityexchange.forum.survey;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Surveys. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class SurveyResource {

    @Inject
    SurveyService surveys;

    @Inject
    ResponseService responses;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listSurveys",
            summary = "Surveys of course runs, the latest first",
            description = "Those of events are listed with the event.")
    public RestResponse<PageOf<SurveyView>> list(
            @RestQuery List<String> courseRun, @Valid @BeanParam PageParams params) {
        return answers.visible(surveys.ofCourseRuns(courseRun, params));
    }

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Idempotent
    @Operation(operationId = "createSurvey", summary = "Draft a survey of a course run of training-service")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyRequest.class),
                            examples = @ExampleObject(name = "course run", value = """
                                                    {"courseRun": "rltc-2027-1", "title": {"ko": "과정 만족도 조사"},
                                                     "audience": "COMPLETED", "questions": [
                                                       {"key": "satisfaction", "type": "LIKERT5",
                                                        "label": {"ko": "과정에 만족하십니까?"}}]}
                                                    """)))
    @APIResponse(
            responseCode = "201",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public RestResponse<SurveyView> draft(@Valid @NotNull SurveyRequest request) {
        var drafted = surveys.draft(request);
        return answers.created(drafted, "/v1/surveys", drafted.id(), drafted.version());
    }

    @GET
    @Path("/{survey}")
    @PermitAll
    @Operation(
            operationId = "getSurvey",
            summary = "One survey with its questions",
            description = "Public while it takes answers or pauses, and again once its results are published.")
    public RestResponse<SurveyView> get(String survey) {
        var found = surveys.get(survey);
        return answers.visible(found, found.version(), found.status().name());
    }

    @PATCH
    @Path("/{survey}")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchSurvey",
            summary = "Change what is said about a survey",
            description = "Of a draft everything; once it was open its texts, and until it is closed when it closes.")
    public RestResponse<SurveyView> patch(
            String survey,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = SurveyRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = surveys.patch(survey, ifMatch, patch);
        return answers.ok(changed, changed.version(), changed.status().name());
    }

    @GET
    @Path("/{survey}/transitions")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Operation(
            operationId = "listSurveyTransitions",
            summary = "What the survey may become now, and what blocks the rest")
    public Transitions transitions(String survey) {
        return surveys.transitions(survey);
    }

    @POST
    @Path("/{survey}/transitions")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Idempotent
    @Operation(
            operationId = "changeSurveyStatus",
            summary = "Open, pause, close, publish",
            description = "Answers that are being sent when a survey closes are taken in first, and count.")
    public RestResponse<SurveyView> become(String survey, @Valid @NotNull SurveyTransitionRequest request) {
        var changed = surveys.become(survey, request);
        return answers.ok(changed, changed.version(), changed.status().name());
    }

    @GET
    @Path("/{survey}/versions")
    @PermitAll
    @Operation(operationId = "listSurveyVersions", summary = "Versions of the survey, by their number")
    public RestResponse<PageOf<SurveyView>> versions(String survey) {
        return answers.visible(PageOf.whole(surveys.versions(survey)));
    }

    @POST
    @Path("/{survey}/versions")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN})
    @Idempotent
    @Operation(
            operationId = "createSurveyVersion",
            summary = "Draft a next version with the same questions, to be changed",
            description = "What was answered stays with the version that asked it.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public RestResponse<SurveyView> nextVersion(String survey) {
        var next = surveys.nextVersion(survey);
        return answers.created(next, "/v1/surveys", next.id(), next.version());
    }

    @POST
    @Path("/{survey}/previews")
    @RolesAllowed({Roles.ORGANIZER, Roles.TRAINING_ADMIN, Roles.SURVEY_ANALYST, Roles.AUDITOR})
    @Idempotent
    @Operation(
            operationId = "previewSurvey",
            summary = "The form as a respondent sees it who has answered so far; nothing is kept")
    public RestResponse<SurveyPreview> preview(String survey, @Valid @NotNull SurveyPreview.Request request) {
        return RestResponse.ok(responses.preview(survey, request));
    }
}
