package org.cityexchange.forum.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A registrant's own calendar, for programs that send no headers of ours. */
@Path("/v1/calendar-feeds/{token}.ics")
@Produces(CalendarWriter.MEDIA_TYPE)
@Tag(name = "Calendars")
class CalendarFeedResource {

    @Inject
    CalendarFeedService feeds;

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Operation(
            operationId = "getCalendarFeed",
            summary = "A registrant's own calendar",
            description = "The event as it stands with the registration; a cancelled one is shown as such. It does not"
                    + " say where to join online: calendars are kept and passed on.")
    public RestResponse<String> get(String token) {
        return documents.personal(CalendarWriter.MEDIA_TYPE, language -> feeds.read(token, language));
    }
}
