package org.cityexchange.forum.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A released session, for calendars. */
@Path("/v1/sessions/{session}.ics")
@Produces(CalendarWriter.MEDIA_TYPE)
@Tag(name = "Calendars")
class SessionCalendarResource {

    @Inject
    CalendarService calendars;

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSessionCalendar",
            summary = "One released session as a calendar",
            description = "iCalendar (RFC 5545), in the language of lang or Accept-Language")
    public RestResponse<String> get(UUID session) {
        return documents.visible(CalendarWriter.MEDIA_TYPE, language -> calendars.session(session, language));
    }
}
