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

/** The events of a series, for calendars. */
@Path("/v1/event-series/{series}.ics")
@Produces(CalendarWriter.MEDIA_TYPE)
@Tag(name = "Calendars")
class SeriesCalendarResource {

    @Inject
    CalendarService calendars;

    @Inject
    Documents documents;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSeriesCalendar",
            summary = "The events of a series as a calendar",
            description = "iCalendar (RFC 5545), in the language of lang or Accept-Language")
    public RestResponse<String> get(String series) {
        return documents.visible(CalendarWriter.MEDIA_TYPE, language -> calendars.series(series, language));
    }
}
