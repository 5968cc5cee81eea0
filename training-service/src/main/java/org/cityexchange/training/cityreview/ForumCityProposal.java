package org.cityexchange.training.cityreview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.contracts.CityProposalAccepted;
import org.cityexchange.contracts.CityProposalRejected;
import org.cityexchange.contracts.CityProposed;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.contracts.CityReviewEvent;

/** A city that registrants of forums named: what the forum asked, and what it was answered. */
@Entity
@SuppressWarnings("unused") // the times are only read by queries
class ForumCityProposal {

    @Id
    private UUID id;

    private String country;
    private String cityCode;

    @Enumerated(EnumType.STRING)
    private CityRejection rejection;

    private Instant proposedAt;
    private Instant answeredAt;

    protected ForumCityProposal() {}

    ForumCityProposal(CityProposed proposed) {
        id = proposed.proposalId();
        country = proposed.country();
        proposedAt = proposed.occurredAt();
    }

    /** It is that city. */
    CityProposalAccepted accept(UUID cityId, String code, Instant now) {
        cityCode = code;
        answeredAt = now;
        return new CityProposalAccepted(id, cityId, code, now);
    }

    /** It is none. */
    CityProposalRejected reject(CityRejection reason, Instant now) {
        rejection = reason;
        answeredAt = now;
        return new CityProposalRejected(id, reason, now);
    }

    /** What it was answered, said again. */
    CityReviewEvent answered(Function<String, Optional<UUID>> cityIds) {
        return cityCode == null
                ? new CityProposalRejected(id, rejection, answeredAt)
                : new CityProposalAccepted(id, cityIds.apply(cityCode).orElseThrow(), cityCode, answeredAt);
    }

    UUID id() {
        return id;
    }

    String country() {
        return country;
    }

    /** What both sides must agree on: what it was taken for. */
    String answer() {
        return cityCode == null ? String.valueOf(rejection) : cityCode;
    }
}
