package org.cityexchange.forum.alumni;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the alumni: of any of these topics, from any of these cities, and of any of these course runs; empty means all. */
@Schema(name = "AlumniGroup", examples = "{\"topics\": [\"URBAN_TRANSPORT\"], \"cities\": [\"quy-nhon-vn\"]}")
public record AlumniGroup(
        @Size(max = 20) @Schema(description = "Codes of topics of the course runs", examples = "URBAN_TRANSPORT")
        List<@NotBlank @Size(max = 80) String> topics,

        @Size(max = 50) @Schema(description = "Codes of cities; merged ones are read through")
        List<@NotNull @Size(max = 80) String> cities,

        @Size(max = 50) @Schema(description = "Codes of course runs", examples = "urban-transport-2027-1")
        List<@NotBlank @Size(max = 80) String> courseRuns) {

    /** What is left out restricts nothing. */
    public AlumniGroup {
        topics = topics == null ? List.of() : List.copyOf(topics);
        cities = cities == null ? List.of() : List.copyOf(cities);
        courseRuns = courseRuns == null ? List.of() : List.copyOf(courseRuns);
    }
}
