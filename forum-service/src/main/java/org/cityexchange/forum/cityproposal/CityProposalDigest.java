package org.cityexchange.forum.cityproposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What training-service was asked. */
@ApplicationScoped
class CityProposalDigest implements DigestSource {

    private static final int ONLY_REVISION = 1;

    private final CityProposalRepository proposals;

    CityProposalDigest(CityProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_CITY_PROPOSAL;
    }

    @Override
    public Stream<Entry> entries() {
        return proposals.streamAll().map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.country()));
    }
}
