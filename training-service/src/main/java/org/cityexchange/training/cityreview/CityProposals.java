package org.cityexchange.training.cityreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.CityMatcher;
import org.cityexchange.training.country.Countries;

/** Where cities are handed in that somebody named and the registry does not know. */
@ApplicationScoped
public class CityProposals {

    private final CityReviewRepository reviews;
    private final StoredProposalRepository proposals;
    private final CityMatcher matcher;
    private final Countries countries;
    private final Event<CityProposalDecided> decisions;
    private final Clock clock;

    CityProposals(
            CityReviewRepository reviews,
            StoredProposalRepository proposals,
            CityMatcher matcher,
            Countries countries,
            Event<CityProposalDecided> decisions,
            Clock clock) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.matcher = matcher;
        this.countries = countries;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Takes a proposal in, in the transaction of the caller. A name that one city of the country bears exactly is linked
     * at once, and {@link CityProposalDecided} fired; any other waits in the open review of that name, which is opened
     * when there is none. The same proposal again changes nothing.
     *
     * @return the id of the review that answers it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID propose(CityProposal proposal) {
        var known = proposals.findByIdOptional(proposal.id());
        if (known.isPresent()) {
            return known.get().reviewId();
        }
        if (!countries.exists(proposal.country())) {
            throw DomainException.at("/country", ErrorCode.UNKNOWN_REFERENCE, proposal.country());
        }
        return matcher.exact(proposal.name(), proposal.country())
                .map(city -> linkAtOnce(proposal, city))
                .orElseGet(() -> queue(proposal));
    }

    private UUID linkAtOnce(CityProposal proposal, String city) {
        var now = clock.instant();
        var review = CityReview.linkedAtOnce(proposal, CityMatcher.keyOf(proposal.name()), city, now);
        reviews.persist(review);
        var stored = new StoredProposal(proposal, review.id(), now);
        proposals.persist(stored);
        decisions.fire(stored.decided(review));
        return review.id();
    }

    private UUID queue(CityProposal proposal) {
        var now = clock.instant();
        var review = reviews.open(proposal, CityMatcher.keyOf(proposal.name()), now);
        proposals.persist(new StoredProposal(proposal, review.id(), now));
        return review.id();
    }
}
