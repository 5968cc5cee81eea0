package org.cityexchange.training.impact;

import java.util.List;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.policy.PolicyStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of teaching a policy: who was trained in it, which cities took it over, and what forums heard of that. */
@Schema(name = "PolicyImpact")
public record PolicyImpactView(
        Subject policy,

        @Schema(description = "The data sets named; with none, training that was made up is left out")
        List<String> dataset,

        @Schema(description = "In runs that teach it") TrainingImpact training,

        @Schema(description = "Cities whose people were trained in it, merged ones as one", examples = "40")
        long citiesTrained,

        @Schema(description = "The countries they lie in", examples = "21")
        long countriesTrained,

        @Schema(description = "Everything that came about with it")
        OutcomeImpact outcomes,

        @Schema(description = "Of these, the cities that took it over, by how sure that is")
        CountedAt adoptions,

        @Schema(description = "Cases presented at forums, about outcomes with it")
        CountedAt forumCases,

        @Schema(
                description = "What forums do about feedback that leads to courses with runs that teach it, by where it"
                        + " stands")
        CountedAt followUps) {

    /** The policy. */
    @Schema(name = "PolicyImpactSubject")
    public record Subject(
            @Schema(examples = "TOPIS") String code,
            LocalizedText names,
            @Schema(examples = "URBAN_TRANSPORT") String topic,
            @Schema(nullable = true, examples = "seoul-kr") String ownerCity,
            PolicyStatus status) {}
}
