package org.cityexchange.training.cityreview;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What registrants of forums named. */
@ApplicationScoped
class ForumCityProposalDigest implements DigestSource {

    private static final int ONLY_REVISION = 1;

    private final ForumCityProposals proposals;

    ForumCityProposalDigest(ForumCityProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_CITY_PROPOSAL;
    }

    @Override
    public Stream<Entry> entries() {
        return proposals
                .streamAll(Sort.by("id"))
                .map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.country()));
    }
}
