package org.cityexchange.forum.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Surveys of an event and of its sessions. */
@Path("/v1/events/{event}/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "Surveys, their ballots, and the answers nobody can trace")
class EventSurveyResource {

    @Inject
    SurveyService surveys;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listEventSurveys",
            summary = "Surveys of the event and its sessions, in the order in which they were made",
            description = "The public sees those that take answers, and those whose results are published.")
    public RestResponse<PageOf<SurveyView>> list(String event) {
        return answers.visible(PageOf.whole(surveys.ofEvent(event)));
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createEventSurvey", summary = "Draft a survey of the event or of one of its sessions")
    @APIResponse(
            responseCode = "201",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public RestResponse<SurveyView> draft(String event, @Valid @NotNull SurveyRequest request) {
        var drafted = surveys.draft(event, request);
        return answers.created(drafted, "/v1/surveys", drafted.id(), drafted.version());
    }
}
