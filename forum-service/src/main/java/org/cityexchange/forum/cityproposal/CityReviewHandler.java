package org.cityexchange.forum.cityproposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.cityexchange.contracts.CityReviewEvent;
import org.cityexchange.kit.exchange.EventHandler;
import org.cityexchange.kit.exchange.Received;

/** Takes over what training-service says of proposed cities, and has everybody told who named them. */
@ApplicationScoped
class CityReviewHandler implements EventHandler<CityReviewEvent> {

    private final CityProposalRepository proposals;
    private final Event<CityProposalAnswered> answers;

    CityReviewHandler(CityProposalRepository proposals, Event<CityProposalAnswered> answers) {
        this.proposals = proposals;
        this.answers = answers;
    }

    @Override
    public Class<CityReviewEvent> handles() {
        return CityReviewEvent.class;
    }

    @Override
    public void handle(Received<CityReviewEvent> received) {
        var answer = received.event();
        var proposal = proposals
                .locked(answer.proposalId())
                .orElseThrow(() -> new IllegalStateException("An answer to a question that was never asked here"));
        proposal.take(answer);
        proposals.flush();
        answers.fire(proposal.answered());
    }
}
