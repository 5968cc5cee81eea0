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

/** An event and its released agenda, for calendars. */
@Path("/v1/events/{event}.ics")
@Produces(CalendarWriter.MEDIA_TYPE)
@Tag(name = "Calendars", description = "Events and sessions for calendars, search engines and conference apps")
class EventCalendarResource {

    @Inject
    CalendarService calendars;

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Operation(
            operationId = "getEventCalendar",
            summary = "The event and its released agenda as a calendar",
            description = "iCalendar (RFC 5545), in the language of lang or Accept-Language")
    public RestResponse<String> get(String event) {
        return documents.visible(CalendarWriter.MEDIA_TYPE, language -> calendars.event(event, language));
    }
}
