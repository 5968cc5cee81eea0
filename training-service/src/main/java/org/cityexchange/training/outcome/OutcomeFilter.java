package org.cityexchange.training.outcome;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomeLevel;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.contracts.Provenance;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which outcomes are asked for; a parameter given several times means any of its values. */
public class OutcomeFilter {

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of the title or description in any language", example = "시민참여")
    String q;

    @QueryParam("kind")
    List<OutcomeKind> kind = List.of();

    @QueryParam("city")
    @Parameter(description = "Code of a city, and of all that read through to it", example = "kampala-ug")
    List<String> city = List.of();

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2", example = "UG")
    List<String> country = List.of();

    @QueryParam("institution")
    @Parameter(description = "Code of the institution that brought it about", example = "bmatdi")
    List<String> institution = List.of();

    @QueryParam("policy")
    @Parameter(description = "Code of a policy it is about", example = "TOPIS")
    List<String> policy = List.of();

    @QueryParam("courseRun")
    @Parameter(description = "Code of a course run it goes back to", example = "urban-transport-2027-1")
    List<String> courseRun = List.of();

    @QueryParam("status")
    List<OutcomeStatus> status = List.of();

    @QueryParam("relation")
    List<OutcomeRelation> relation = List.of();

    @QueryParam("stage")
    List<OutcomeStage> stage = List.of();

    @QueryParam("level")
    List<OutcomeLevel> level = List.of();

    @QueryParam("certainty")
    List<OutcomeCertainty> certainty = List.of();

    @QueryParam("year")
    @Parameter(description = "In which it came about", example = "2019")
    List<Integer> year = List.of();

    @QueryParam("provenance")
    List<Provenance> provenance = List.of();

    @QueryParam("dataset")
    List<String> dataset = List.of();

    /** Whether it asks for something that an outcome claims, which is nobody's business once that is taken back. */
    boolean asksForClaims() {
        return q != null
                || Stream.of(institution, policy, courseRun, relation, stage, level, certainty, year)
                        .anyMatch(values -> !values.isEmpty());
    }
}
