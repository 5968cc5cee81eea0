package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;

/** How far each erasure is that concerns both services: it is done when both say that the other one has done it. */
@ApplicationScoped
class ErasureDigest implements DigestSource, SnapshotSource {

    private final EntityManager entities;

    ErasureDigest(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Topic topic() {
        return Topic.PRIVACY_ERASURE;
    }

    /** The revision is that of either service's one event about it. */
    @Override
    public Stream<Entry> entries() {
        return entities.createQuery(
                        "select id, otherStatus from Erasure where otherStatus <> NOT_NEEDED order by id",
                        Object[].class)
                .getResultStream()
                .map(row -> new Entry((UUID) row[0], 1, row[1].toString()));
    }

    /** None: an erasure that the outbox has forgotten was answered long ago, and both services hold its tombstones. */
    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return Map.of();
    }
}
