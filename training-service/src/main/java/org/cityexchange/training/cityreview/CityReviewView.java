package org.cityexchange.training.cityreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.training.city.CityCandidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review as it is shown. */
@Schema(name = "CityReview")
public record CityReviewView(
        UUID id,

        @Schema(description = "As it was proposed first", examples = "꾸이년시")
        String name,

        @Schema(examples = "VN") String country,
        CityReviewStatus status,

        @Schema(nullable = true, description = "Code of the city it was found to be", examples = "quy-nhon-vn")
        String city,

        @Schema(nullable = true) String reason,

        @Schema(nullable = true, description = "What whoever named it was told; of a rejected one")
        CityRejection rejection,

        @Schema(description = "Who named it; a coordinator sees their own")
        List<Proposal> proposals,

        Instant openedAt,
        @Schema(nullable = true) Instant decidedAt,

        @Schema(nullable = true, description = "Null where the name was known exactly")
        String decidedBy,

        List<CityReviewStatus> allowedTransitions,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Where one open review is read: the cities that may be meant")
        List<CityCandidate> candidates,

        int version) {

    /** That somebody named the city. */
    @Schema(name = "CityProposal")
    public record Proposal(
            UUID id,
            @Schema(description = "As it was written") String name,

            @Schema(
                    nullable = true,
                    description = "Language whoever named it wrote in, as far as it is known",
                    examples = "ko")
            String language,

            ProposalOrigin origin,

            @Schema(nullable = true, description = "Subject of the token")
            String proposedBy,

            @Schema(nullable = true) String note,
            Instant proposedAt) {}
}
