package org.cityexchange.training.cityreview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.Immutable;

/** A proposal that was taken in, and the review that answers it. */
@Entity
@Immutable
@Table(name = "city_proposal")
class StoredProposal {

    @Id
    private UUID id;

    private UUID reviewId;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProposalOrigin origin;

    private String proposedBy;
    private String note;
    private String language;
    private Instant proposedAt;

    protected StoredProposal() {}

    StoredProposal(CityProposal proposal, UUID reviewId, Instant now) {
        this.id = proposal.id();
        this.reviewId = reviewId;
        this.name = Texts.clean(proposal.name());
        this.origin = proposal.origin();
        this.proposedBy = proposal.proposedBy();
        this.note = Texts.clean(proposal.note());
        this.language = proposal.language();
        this.proposedAt = now;
    }

    UUID reviewId() {
        return reviewId;
    }

    /** What became of it by the decision on its review. */
    CityProposalDecided decided(CityReview review) {
        return new CityProposalDecided(id, origin, review.status(), review.city(), review.reason(), review.rejection());
    }

    CityReviewView.Proposal toView() {
        return new CityReviewView.Proposal(id, name, language, origin, proposedBy, note, proposedAt);
    }
}
