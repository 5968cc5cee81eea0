package org.cityexchange.forum.cityproposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.CityProposalAccepted;
import org.cityexchange.contracts.CityProposalRejected;
import org.cityexchange.contracts.CityProposed;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.contracts.CityReviewEvent;

/** A city that registrants named and training-service is asked about. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class CityProposal {

    @Id
    private UUID id;

    private String name;

    @Column
    private String nameKey;

    private String country;
    private String language;

    @Enumerated(EnumType.STRING)
    private CityProposalStatus status;

    private String cityCode;

    @Enumerated(EnumType.STRING)
    private CityRejection rejection;

    private Instant proposedAt;
    private Instant decidedAt;

    protected CityProposal() {}

    /** The question to training-service. */
    CityProposed toEvent() {
        return new CityProposed(id, name, country, language, proposedAt);
    }

    /** Takes the answer over. */
    void take(CityReviewEvent answer) {
        if (answer instanceof CityProposalAccepted accepted) {
            status = CityProposalStatus.ACCEPTED;
            cityCode = accepted.cityCode();
            rejection = null;
        } else if (answer instanceof CityProposalRejected rejected) {
            status = CityProposalStatus.REJECTED;
            cityCode = null;
            rejection = rejected.reason();
        }
        decidedAt = answer.occurredAt();
    }

    UUID id() {
        return id;
    }

    /** The answer; of an open one there is none. */
    CityProposalAnswered answered() {
        return new CityProposalAnswered(id, cityCode, rejection);
    }

    /** What both sides must agree on: what it was taken for. */
    String answer() {
        return cityCode == null ? String.valueOf(rejection) : cityCode;
    }

    String country() {
        return country;
    }
}
