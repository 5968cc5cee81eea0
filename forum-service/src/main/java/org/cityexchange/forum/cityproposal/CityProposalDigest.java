package org.cityexchange.forum.cityproposal;

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

/** What training-service was asked. */
@ApplicationScoped
class CityProposalDigest implements DigestSource, SnapshotSource {

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
        return proposals
                .streamAll(Sort.by("id"))
                .map(proposal -> new Entry(proposal.id(), ONLY_REVISION, proposal.country()));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return proposals.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(CityProposal::id, proposal -> List.of(proposal.toEvent())));
    }
}
