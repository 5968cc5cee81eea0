package org.cityexchange.forum.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Series that events are editions of. */
@Path("/v1/event-series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event series", description = "Events that are held again and again under one name")
class SeriesResource {

    @Inject
    SeriesService series;

    @Inject
    EditionService editions;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listEventSeries", summary = "Series of events")
    public RestResponse<PageOf<SeriesView>> list(@Valid @BeanParam PageParams params) {
        return answers.visible(series.page(params));
    }

    @GET
    @Path("/{series}")
    @PermitAll
    @Operation(operationId = "getEventSeries", summary = "One series, by id or slug")
    public RestResponse<SeriesView> get(String series) {
        var found = this.series.get(series);
        return answers.visible(found, found.version());
    }

    @GET
    @Path("/{series}/editions")
    @PermitAll
    @Operation(operationId = "listEditions", summary = "Events of the series, newest first")
    public RestResponse<PageOf<EventView>> editions(String series, @Valid @BeanParam PageParams params) {
        return answers.visible(editions.page(series, params));
    }

    @POST
    @Path("/{series}/editions")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "addEdition",
            summary = "Make the next edition after an earlier one, at another date",
            description =
                    "A draft with the place, the consents, the agenda and the numbers of places of the earlier one, at the same"
                            + " times of day; nobody in it has agreed yet. Never copied: registrations, figures, materials and"
                            + " reports, what was said, the theme, the address of the online meeting and the embargo.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> addEdition(String series, @Valid @NotNull EditionRequest request) {
        var event = editions.add(series, request);
        return answers.created(event, "/v1/events", event.id(), event.version());
    }

    @GET
    @Path("/{series}/trends")
    @PermitAll
    @Operation(
            operationId = "getSeriesTrends",
            summary = "Attendance, response and satisfaction through the editions",
            description =
                    "As far as figures of the events state them; each says whether it is comparable, and if not why.")
    public RestResponse<SeriesTrends> trends(String series) {
        return answers.visible(editions.trends(series));
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createEventSeries", summary = "Enter a series")
    @APIResponse(
            responseCode = "201",
            description = "The series",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public RestResponse<SeriesView> create(@Valid @NotNull SeriesRequest request) {
        var created = series.create(request);
        return answers.created(created, "/v1/event-series", created.id(), created.version());
    }
}
