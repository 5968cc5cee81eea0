package org.cityexchange.training.cityreview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.CityCandidate;

/** A name of a city that somebody has to decide about, for everybody who proposed it. */
@Entity
class CityReview {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @Column
    private String nameKey;

    private String country;

    @Enumerated(EnumType.STRING)
    private CityReviewStatus status;

    private String city;
    private String reason;

    @Enumerated(EnumType.STRING)
    private CityRejection rejection;

    private Instant openedAt;
    private Instant decidedAt;
    private String decidedBy;

    protected CityReview() {}

    /** One that nobody has to decide: the registry knows exactly this name. */
    static CityReview linkedAtOnce(CityProposal proposal, String nameKey, String city, Instant now) {
        var review = new CityReview();
        review.id = Ids.next();
        review.name = Texts.clean(proposal.name());
        review.nameKey = nameKey;
        review.country = proposal.country();
        review.openedAt = now;
        review.status = CityReviewStatus.OPEN;
        review.link(CityReviewStatus.LINKED, city, null, null, now);
        return review;
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CityReviewStatus to) {
        return status.successors().contains(to)
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(status, to));
    }

    /** It is that city, known before or created for it. */
    void link(CityReviewStatus outcome, String foundCity, String by, String why, Instant now) {
        city = foundCity;
        decide(outcome, by, why, now);
    }

    /** It is none. */
    void reject(CityRejection told, String by, String why, Instant now) {
        if (Texts.clean(why) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        rejection = told == null ? CityRejection.OTHER : told;
        decide(CityReviewStatus.REJECTED, by, why, now);
    }

    private void decide(CityReviewStatus outcome, String by, String why, Instant now) {
        status = outcome;
        reason = Texts.clean(why);
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    CityReviewStatus status() {
        return status;
    }

    String city() {
        return city;
    }

    String reason() {
        return reason;
    }

    CityRejection rejection() {
        return rejection;
    }

    Instant openedAt() {
        return openedAt;
    }

    /**
     * As it is shown.
     *
     * @param candidates the cities that may be meant; null where they are not asked for
     */
    CityReviewView toView(List<StoredProposal> proposals, List<CityCandidate> candidates) {
        return new CityReviewView(
                id,
                name,
                country,
                status,
                city,
                reason,
                rejection,
                proposals.stream().map(StoredProposal::toView).toList(),
                openedAt,
                decidedAt,
                decidedBy,
                status.successors(),
                candidates,
                version);
    }
}
