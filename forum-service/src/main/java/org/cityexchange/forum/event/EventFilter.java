package org.cityexchange.forum.event;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.EventKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events a list is to show; a parameter that is repeated means any of its values. */
public class EventFilter {

    @QueryParam("year")
    @Parameter(description = "The calendar year in which it starts, where it is held")
    List<Integer> year = List.of();

    @QueryParam("type")
    List<EventKind> type = List.of();

    @QueryParam("mode")
    @Parameter(description = "Attendance mode")
    List<AttendanceMode> mode = List.of();

    @QueryParam("status")
    List<EventStatus> status = List.of();

    @QueryParam("topic")
    List<String> topic = List.of();

    @QueryParam("series")
    @Parameter(description = "Slug of the event series")
    List<String> series = List.of();

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the title, theme or description, in any language", example = "국제")
    String q;
}
