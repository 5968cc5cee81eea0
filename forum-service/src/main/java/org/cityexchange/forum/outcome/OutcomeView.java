package org.cityexchange.forum.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomeLevel;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something training brought about in a city, as training-service last told of it. */
@Schema(name = "TrainingOutcome")
public record OutcomeView(
        @Schema(description = "Its id in training-service, at /v1/outcomes there")
        UUID id,

        OutcomeKind kind,
        LocalizedText title,
        @Schema(examples = "quy-nhon-vn") String cityCode,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "VN")
        String country,

        @Schema(nullable = true) String institutionCode,

        @Schema(nullable = true, description = "What training had to do with it")
        OutcomeRelation relation,

        @Schema(nullable = true) OutcomeStage stage,
        @Schema(nullable = true) OutcomeLevel level,
        @Schema(examples = "TOPIS") List<String> policies,
        @Schema(examples = "URBAN_TRANSPORT") List<String> topics,
        List<String> courseRuns,

        @Schema(description = "Only what is VERIFIED may be presented")
        OutcomePhase phase,

        Provenance provenance,

        @Schema(description = "Since when it is so") Instant toldAt) {}
