package org.cityexchange.forum.cityproposal;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What training-service has answered. */
@ApplicationScoped
class CityReviewDigest implements DigestSource {

    private static final int ONLY_REVISION = 1;

    private final CityProposalRepository proposals;

    CityReviewDigest(CityProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_CITY_REVIEW;
    }

    @Override
    public Stream<Entry> entries() {
        return proposals.stream("status <> OPEN", Sort.by("id"))
                .map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.answer()));
    }
}
