package org.cityexchange.training.cityreview;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;
import org.cityexchange.training.city.Cities;

/** What the forum was answered. */
@ApplicationScoped
class ForumCityReviewDigest implements DigestSource, SnapshotSource {

    private static final int ONLY_REVISION = 1;

    private final ForumCityProposals proposals;
    private final Cities cities;

    ForumCityReviewDigest(ForumCityProposals proposals, Cities cities) {
        this.proposals = proposals;
        this.cities = cities;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_CITY_REVIEW;
    }

    @Override
    public Stream<Entry> entries() {
        return proposals.stream("answeredAt is not null", Sort.by("id"))
                .map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.answer()));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return proposals.list("answeredAt is not null and id in ?1", ids).stream()
                .collect(Collectors.toMap(ForumCityProposal::id, proposal -> List.of(proposal.answered(cities::idOf))));
    }
}
