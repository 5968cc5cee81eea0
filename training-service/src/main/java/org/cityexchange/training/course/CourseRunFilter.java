package org.cityexchange.training.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.country.Continent;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which runs are asked for; a parameter given several times means any of its values. */
public class CourseRunFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the title in any language, or of the code", example = "교통")
    String q;

    @QueryParam("course")
    @Parameter(description = "Code of the course", example = "urban-transport")
    List<String> course = List.of();

    @QueryParam("topic")
    @Parameter(description = "Code of the topic it counts to, of either level", example = "OTHER")
    List<String> topic = List.of();

    @QueryParam("anyTopic")
    @Parameter(description = "The same, of a primary or a secondary topic of its course", example = "SMART_CITY_EGOV")
    List<String> anyTopic = List.of();

    @QueryParam("year")
    @Parameter(description = "The year it starts in", example = "2019")
    List<Integer> year = List.of();

    @QueryParam("mode")
    List<CourseMode> mode = List.of();

    @QueryParam("scope")
    List<CourseScope> scope = List.of();

    @QueryParam("continent")
    @Parameter(description = "Continents that its target names")
    List<Continent> continent = List.of();

    @QueryParam("policy")
    @Parameter(description = "Code of a policy that it teaches", example = "TOPIS")
    List<String> policy = List.of();

    @QueryParam("hostInstitution")
    @Parameter(description = "Code of who holds it", example = "shrdc")
    List<String> hostInstitution = List.of();

    @QueryParam("status")
    List<CourseRunStatus> status = List.of();

    @QueryParam("startsFrom")
    @Parameter(description = "Starts on that day or later", example = "2027-01-01")
    LocalDate startsFrom;

    @QueryParam("startsUntil")
    @Parameter(description = "Starts on that day or earlier", example = "2027-12-31")
    LocalDate startsUntil;

    @QueryParam("provenance")
    List<Provenance> provenance = List.of();

    @QueryParam("dataset")
    @Parameter(example = "seoul-2008-2022")
    List<String> dataset = List.of();

    @QueryParam("updatedSince")
    @Parameter(
            description = "Changed at that instant or later; runs are cancelled, never removed",
            example = "2026-11-22T00:00:00Z")
    Instant updatedSince;
}
