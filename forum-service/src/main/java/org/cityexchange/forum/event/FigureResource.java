package org.cityexchange.forum.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures of an event with qualifier, kind, origin and source. */
@Path("/v1/events/{event}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class FigureResource {

    @Inject
    Figures figures;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listEventFigures",
            summary = "The event in numbers: what documents state of it and what we computed, never mixed",
            description =
                    "A figure is comparable where its definition is known, it is exact, and it says of how many it was"
                            + " made; what was computed of a published survey stands beside what was reported.")
    public RestResponse<PageOf<FigureView>> list(String event) {
        return answers.visible(PageOf.whole(figures.of(event)));
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Operation(
            operationId = "getEventFigure",
            summary = "One figure, by its key; what came of it before the plan, what we computed before the rest")
    public RestResponse<FigureView> get(
            String event, String key, @RestQuery Figure.Kind kind, @RestQuery Figure.Origin origin) {
        return answers.visible(figures.get(event, key, kind, origin));
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "reportEventFigure", summary = "Enter a figure that a document states")
    @APIResponse(
            responseCode = "201",
            description = "The figure",
            content = @Content(schema = @Schema(implementation = Figure.class)))
    public RestResponse<Figure> report(String event, @Valid @NotNull Figure figure) {
        return answers.created(figures.report(event, figure), "/v1/events/" + event + "/figures", figure.key(), 0);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "deleteEventFigure", summary = "Take out a figure that was entered wrongly")
    public void takeOut(String event, String key, @RestQuery Figure.Kind kind) {
        figures.takeOut(event, key, kind);
    }
}
