package org.cityexchange.forum.event;

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
import org.cityexchange.forum.publicpage.PublicPages;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Events: forums, webinars and seminars. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Forums, webinars and seminars, from draft to archive")
class EventResource {

    @Inject
    EventRepository events;

    @Inject
    EventService service;

    @Inject
    EventPages pages;

    @Inject
    PublicPages kept;

    @Inject
    Answers answers;

    @Inject
    Caller caller;

    @GET
    @PermitAll
    @Operation(operationId = "listEvents", summary = "Events, newest first")
    public RestResponse<PageOf<EventView>> list(
            @Valid @BeanParam EventFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(events.page(filter, params));
    }

    @GET
    @Path("/{event}")
    @PermitAll
    @Operation(operationId = "getEvent", summary = "One event, by id or slug")
    @APIResponse(
            responseCode = "200",
            description = "The event; with expand it has a property for each part, as its own address answers it",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<?> get(
            String event,
            @RestQuery
                    @Parameter(
                            description =
                                    "Parts to go with it, comma-separated: agenda, figures, materials, quotas, venue",
                            example = "venue,agenda")
                    String expand) {
        var found = events.visible(event);
        if (expand != null) {
            return answers.visible(pages.of(events.shown(found), expand));
        }
        var staff = caller.organizesFor(found.toView().ownerInstitution());
        var shown = events.shown(found);
        var answer = answers.visible(shown, shown.version(), staff ? "staff" : null);
        kept.keep(shown, answer);
        return answer;
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createEvent", summary = "Enter an event as a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> create(@Valid @NotNull EventRequest request) {
        var event = service.create(request);
        return answers.created(event, "/v1/events", event.id(), event.version());
    }

    @PATCH
    @Path("/{event}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchEvent", summary = "Change what is said about an event")
    public RestResponse<EventView> patch(
            String event,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = EventRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = service.patch(event, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }

    @GET
    @Path("/{event}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "listEventTransitions",
            summary = "What the event may become now, and what blocks the rest")
    public Transitions transitions(String event) {
        return service.transitions(event);
    }

    @POST
    @Path("/{event}/transitions")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "changeEventStatus", summary = "Publish, open, close, hold, postpone, cancel")
    public RestResponse<EventView> become(String event, @Valid @NotNull EventTransitionRequest request) {
        var changed = service.become(event, request);
        return answers.ok(changed, changed.version());
    }
}
