package org.cityexchange.training.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which courses are asked for; a parameter given several times means any of its values. */
public class CourseFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the title in any language, or of the code", example = "교통")
    String q;

    @QueryParam("topic")
    @Parameter(description = "Code of the primary topic, or of one that it counts to", example = "OTHER")
    List<String> topic = List.of();

    @QueryParam("anyTopic")
    @Parameter(description = "The same, of a primary or a secondary topic", example = "SMART_CITY_EGOV")
    List<String> anyTopic = List.of();

    @QueryParam("status")
    List<CourseStatus> status = List.of();

    @QueryParam("updatedSince")
    @Parameter(
            description = "Changed at that instant or later; courses are retired, never removed",
            example = "2026-11-22T00:00:00Z")
    Instant updatedSince;
}
