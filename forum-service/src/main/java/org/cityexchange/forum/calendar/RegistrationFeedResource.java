package org.cityexchange.forum.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendars of a registration, for whoever holds it. */
@Path("/v1/registrations/{registration}/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class RegistrationFeedResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    CalendarFeedService feeds;

    @Inject
    Answers answers;

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Open a calendar of one's own to subscribe to",
            description = "It shows the registrant's event and nothing else, until it is taken back.")
    @APIResponse(
            responseCode = "201",
            description = "The calendar; its address is shown this once",
            content = @Content(schema = @Schema(implementation = CalendarFeedView.class)))
    public RestResponse<CalendarFeedView> open(UUID registration, @HeaderParam(TOKEN) String token) {
        var opened = feeds.open(registration, token);
        var file = opened.token() + ".ics";
        var view = new CalendarFeedView(opened.id(), answers.at("/v1/calendar-feeds/" + file));
        return answers.created(view, "/v1/calendar-feeds", file, 0);
    }

    @DELETE
    @Path("/{feed}")
    @PermitAll
    @Operation(operationId = "revokeCalendarFeed", summary = "Take a calendar back")
    @APIResponse(responseCode = "204", description = "Its address shows nothing any more")
    public void close(UUID registration, UUID feed, @HeaderParam(TOKEN) String token) {
        feeds.close(registration, feed, token);
    }
}
