package org.cityexchange.forum.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Themes of the feedback on an event. */
@Path("/v1/events/{event}/feedback-themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What people said about an event, and what is done about it")
class ThemeResource {

    @Inject
    Themes themes;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listFeedbackThemes", summary = "Themes of the feedback; internal ones for staff")
    public RestResponse<PageOf<ThemeView>> list(
            String event, @RestQuery List<Sentiment> sentiment, @Valid @BeanParam PageParams params) {
        return answers.visible(themes.page(event, sentiment, params));
    }

    @GET
    @Path("/{theme}")
    @PermitAll
    @Operation(operationId = "getFeedbackTheme", summary = "One theme")
    public RestResponse<ThemeView> get(String event, UUID theme) {
        var found = themes.get(event, theme);
        return answers.visible(found, found.version(), "count=" + found.computedCount());
    }

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.SURVEY_ANALYST})
    @Idempotent
    @Operation(operationId = "addFeedbackTheme", summary = "Enter a theme, found in answers or told by a document")
    @APIResponse(
            responseCode = "201",
            description = "The theme",
            content = @Content(schema = @Schema(implementation = ThemeView.class)))
    public RestResponse<ThemeView> add(String event, @Valid @NotNull ThemeRequest request) {
        var added = themes.add(event, request);
        return answers.created(added, "/v1/events/" + event + "/feedback-themes", added.id(), added.version());
    }

    @PATCH
    @Path("/{theme}")
    @RolesAllowed({Roles.ORGANIZER, Roles.SURVEY_ANALYST})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchFeedbackTheme", summary = "Change a theme, or make it public")
    public RestResponse<ThemeView> patch(
            String event,
            UUID theme,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ThemeRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = themes.patch(event, theme, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{theme}")
    @RolesAllowed({Roles.ORGANIZER, Roles.SURVEY_ANALYST})
    @Operation(operationId = "deleteFeedbackTheme", summary = "Take out a theme that no answer is coded with")
    public void remove(String event, UUID theme, @HeaderParam("If-Match") String ifMatch) {
        themes.remove(event, theme, ifMatch);
    }
}
