package org.cityexchange.training.cityreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.contracts.CityProposed;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.contracts.CityReviewEvent;
import org.cityexchange.kit.exchange.EventHandler;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.Countries;

/** Hands in what registrants of forums named, and answers the forum once it is decided: at once, or by a review. */
@ApplicationScoped
class ForumCityProposals implements EventHandler<CityProposed>, PanacheRepositoryBase<ForumCityProposal, UUID> {

    private final CityProposals intake;
    private final Cities cities;
    private final Countries countries;
    private final Outbox outbox;
    private final Clock clock;

    ForumCityProposals(CityProposals intake, Cities cities, Countries countries, Outbox outbox, Clock clock) {
        this.intake = intake;
        this.cities = cities;
        this.countries = countries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<CityProposed> handles() {
        return CityProposed.class;
    }

    /** A country that is none is answered, and not parked: nothing will ever make it one. */
    @Override
    public void handle(Received<CityProposed> received) {
        var proposed = received.event();
        var proposal = new ForumCityProposal(proposed);
        persist(proposal);
        if (countries.exists(proposed.country())) {
            intake.propose(new CityProposal(
                    proposed.proposalId(),
                    proposed.name(),
                    proposed.country(),
                    ProposalOrigin.FORUM,
                    null,
                    null,
                    proposed.language()));
        } else {
            outbox.add(proposal.reject(CityRejection.UNKNOWN_COUNTRY, clock.instant()));
        }
    }

    /** The forum hears of what came of its own proposals, in the transaction of the decision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onDecision(@Observes CityProposalDecided decided) {
        if (decided.origin() == ProposalOrigin.FORUM) {
            findByIdOptional(decided.proposalId())
                    .map(proposal -> answer(proposal, decided))
                    .ifPresent(outbox::add);
        }
    }

    private CityReviewEvent answer(ForumCityProposal proposal, CityProposalDecided decided) {
        var now = clock.instant();
        return decided.city() == null
                ? proposal.reject(decided.rejection(), now)
                : proposal.accept(cities.idOf(decided.city()).orElseThrow(), decided.city(), now);
    }
}
