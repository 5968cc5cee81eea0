package org.cityexchange.training.outcome;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.OutcomeLevel;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a city took a policy over: how, how far, and how sure that is. */
@Schema(name = "PolicyAdoption")
public record AdoptionView(
        @Schema(description = "Code of the city, read through merges", examples = "kampala-ug")
        String city,

        LocalizedText cityNames,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "UG")
        String country,

        UUID outcomeId,
        LocalizedText title,
        OutcomeRelation relation,
        OutcomeStage stage,
        @Schema(nullable = true) OutcomeLevel level,
        @Schema(nullable = true) LocalDate occurredOn,
        @Schema(nullable = true) DatePrecision occurredOnPrecision,
        OutcomeStatus status,
        OutcomeCertainty certainty,

        @Schema(nullable = true, description = "What can be read in two ways")
        LocalizedText uncertainty,

        @Schema(description = "Where the outcome is, with what shows it", examples = "/v1/outcomes/kampala-120")
        URI outcome) {}
