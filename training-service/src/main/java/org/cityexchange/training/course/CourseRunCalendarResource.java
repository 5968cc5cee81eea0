package org.cityexchange.training.course;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cityexchange.kit.calendar.CalendarWriter;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A run and its class sessions, for calendars. */
@Path("/v1/course-runs/{run}.ics")
@Produces(CalendarWriter.MEDIA_TYPE)
@Tag(name = "Course runs")
public class CourseRunCalendarResource {

    private final CourseRunCalendar calendar;
    private final Documents documents;

    CourseRunCalendarResource(CourseRunCalendar calendar, Documents documents) {
        this.calendar = calendar;
        this.documents = documents;
    }

    /** The calendar of a run. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getCourseRunCalendar",
            summary = "The course run and its class sessions as a calendar",
            description = "iCalendar (RFC 5545), in the language of lang or Accept-Language")
    public RestResponse<String> get(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return documents.visible(CalendarWriter.MEDIA_TYPE, language -> calendar.of(run, language));
    }
}
