package org.cityexchange.training.impact;

import java.net.URI;
import java.util.List;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.engagement.ForumCaseView;
import org.cityexchange.training.outcome.OutcomeStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that ties a city to the programme, with everything recorded of cities merged into it. */
@Schema(name = "CityProfile")
public record CityProfileView(
        Subject city,

        @Schema(description = "The data sets named; with none, training that was made up is left out")
        List<String> dataset,

        @Schema(description = "By kind") CountedAt relations,

        @Schema(description = "Runs in which its people took part")
        TrainingImpact training,

        OutcomeImpact outcomes,

        @Schema(description = "What it took over; a policy stands once for each outcome that says so")
        List<Adopted> policiesAdopted,

        @Schema(description = "Cases presented at forums that are about it")
        CountedAt forumCases,

        @Schema(description = "Those that were presented last, ten at most")
        List<ForumCaseView> latestForumCases) {

    /** The city. */
    @Schema(name = "CityProfileSubject")
    public record Subject(
            @Schema(examples = "kampala-ug") String code,
            LocalizedText names,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "UG")
            String country,

            CityKind kind,
            CityStatus status) {}

    /** A policy that the city took over. */
    @Schema(name = "CityProfilePolicy")
    public record Adopted(
            @Schema(examples = "DASAN_120") String policy,
            LocalizedText names,
            OutcomeRelation relation,
            OutcomeStage stage,

            @Schema(description = "How sure that is") OutcomeStatus status,

            @Schema(description = "Where the outcome is, with what shows it")
            URI outcome) {}
}
