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
import org.jboss.resteasy.reactive.RestResponse;

/** Places where events are held. */
@Path("/v1/venues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venues", description = "Places where events are held, and their rooms")
class VenueResource {

    @Inject
    VenueService venues;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listVenues", summary = "Venues with their rooms")
    public RestResponse<PageOf<VenueView>> list(@Valid @BeanParam PageParams params) {
        return answers.visible(venues.page(params));
    }

    @GET
    @Path("/{venue}")
    @PermitAll
    @Operation(operationId = "getVenue", summary = "One venue with its rooms")
    public RestResponse<VenueView> get(UUID venue) {
        var found = venues.get(venue);
        return answers.visible(found, found.version());
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createVenue", summary = "Enter a venue")
    @APIResponse(
            responseCode = "201",
            description = "The venue",
            content = @Content(schema = @Schema(implementation = VenueView.class)))
    public RestResponse<VenueView> create(@Valid @NotNull VenueRequest request) {
        var created = venues.create(request);
        return answers.created(created, "/v1/venues", created.id(), created.version());
    }

    @PATCH
    @Path("/{venue}")
    @RolesAllowed(Roles.ORGANIZER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchVenue", summary = "Change what is said about a venue")
    public RestResponse<VenueView> patch(
            UUID venue,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = VenueRequest.class))) @NotNull
                    JsonNode patch) {
        var changed = venues.patch(venue, ifMatch, patch);
        return answers.ok(changed, changed.version());
    }

    @POST
    @Path("/{venue}/rooms")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "createRoom", summary = "Enter a room of a venue")
    @APIResponse(
            responseCode = "201",
            description = "The room",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public RestResponse<RoomView> addRoom(UUID venue, @Valid @NotNull RoomRequest request) {
        var created = venues.addRoom(venue, request);
        return answers.created(created, "/v1/venues/" + venue + "/rooms", created.id(), 0);
    }

    @GET
    @Path("/{venue}/rooms/{room}")
    @PermitAll
    @Operation(operationId = "getRoom", summary = "One room of a venue")
    public RestResponse<RoomView> room(UUID venue, UUID room) {
        return answers.visible(venues.room(venue, room));
    }
}
