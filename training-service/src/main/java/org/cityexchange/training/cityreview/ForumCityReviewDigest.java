package org.cityexchange.training.cityreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What the forum was answered. */
@ApplicationScoped
class ForumCityReviewDigest implements DigestSource {

    private static final int ONLY_REVISION = 1;

    private final ForumCityProposals proposals;

    ForumCityReviewDigest(ForumCityProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_CITY_REVIEW;
    }

    @Override
    public Stream<Entry> entries() {
        return proposals.stream("answeredAt is not null")
                .map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.answer()));
    }
}
