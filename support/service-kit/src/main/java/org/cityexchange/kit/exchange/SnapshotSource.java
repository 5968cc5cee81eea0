package org.cityexchange.kit.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;

/**
 * Tells where aggregates stand as events, for those whose own events are no longer kept in the outbox. Each topic that a
 * service sends has a bean of it, without which a lost log could not be filled again.
 */
public interface SnapshotSource {

    /** The topic on which it was told of them. */
    Topic topic();

    /**
     * Where each of these stands: the fewest events, in order, after which a receiver that knows nothing of it holds what
     * one holds that heard everything. Their occurredAt is the best that is known. One that was never told of, or exists
     * no longer, is left out. Called in a transaction in which none of them can be told of anew.
     */
    Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids);
}
