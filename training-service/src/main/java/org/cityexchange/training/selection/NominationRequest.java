package org.cityexchange.training.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nominates a trainee for a run. */
@Schema(examples = """
                {"traineeId": "01936e2a-7c5b-7000-8000-000000000001", "institutionCode": "delhi-municipal-corporation",
                 "channel": "ON_SITE", "institutionRank": 1, "motivation": "Runs the bus lanes of the city",
                 "documents": [{"kind": "RECOMMENDATION", "fileName": "recommendation.pdf",
                                "mediaType": "application/pdf", "size": 48213,
                                "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}
                """)
public record NominationRequest(
        @NotNull UUID traineeId,

        @Size(max = 80)
        @Schema(nullable = true, description = "Who nominates; the trainee's own institution unless told")
        String institutionCode,

        @Schema(nullable = true, description = "The channel wished; the only one of the run unless told")
        Channel channel,

        @Min(1)
        @Max(10_000)
        @Schema(nullable = true, description = "The place the institution gives: 1 is first; needed to submit")
        Integer institutionRank,

        @Size(max = 4000) @Schema(nullable = true) String motivation,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid NominationDocument> documents) {

    NominationDetails details() {
        return new NominationDetails(channel, institutionRank, motivation, documents);
    }
}
