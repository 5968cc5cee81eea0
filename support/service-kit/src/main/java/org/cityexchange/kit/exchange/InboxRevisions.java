package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;

/**
 * The last revision of each aggregate that took effect, and the lock of a whole topic: whoever takes a record in shares
 * it, whoever builds anew what follows from the topic has it alone. Both are held until the end of the transaction.
 */
@ApplicationScoped
class InboxRevisions {

    /** Of all pairs of advisory locks of a service's database, those of the topics; any number would do. */
    private static final int TOPICS = 0x746f_7069;

    private final Sql sql;

    InboxRevisions(Sql sql) {
        this.sql = sql;
    }

    /** Locks one aggregate, see {@link #lock(Topic, Set)}, and answers the last revision of it that took effect. */
    long lock(Topic topic, UUID aggregateId) {
        return lock(topic, Set.of(aggregateId)).get(aggregateId);
    }

    /**
     * Locks the aggregates, in the order of their ids, and answers the last revision of each that took effect, 0 for
     * none. Throws {@link TopicClosed} instead of waiting for a rebuild.
     */
    Map<UUID, Long> lock(Topic topic, Set<UUID> aggregateIds) {
        var revisions = new HashMap<UUID, Long>();
        sql.query(
                """
                with topic as materialized (select pg_try_advisory_xact_lock_shared(?, hashtext(?)) as is_open)
                insert into inbox_revision (topic, aggregate_id, revision)
                select ?, given.id, 0 from topic, unnest(?) as given (id) where topic.is_open order by given.id
                on conflict (topic, aggregate_id) do update set revision = inbox_revision.revision
                returning aggregate_id, revision
                """,
                row -> revisions.put(row.getObject(1, UUID.class), row.getLong(2)),
                TOPICS,
                topic.wireName(),
                topic.wireName(),
                aggregateIds.toArray(UUID[]::new));
        if (revisions.size() < aggregateIds.size()) {
            throw new TopicClosed(topic);
        }
        return revisions;
    }

    /** That revision has taken effect, or never will. */
    void advance(Topic topic, UUID aggregateId, long revision) {
        advance(topic, Map.of(aggregateId, revision));
    }

    /** Those revisions have taken effect, each of the aggregate whose id stands with it. */
    void advance(Topic topic, Map<UUID, Long> revisions) {
        var ids = revisions.keySet().toArray(UUID[]::new);
        sql.update("""
                update inbox_revision set revision = given.revision from unnest(?, ?) as given (id, revision)
                where topic = ? and aggregate_id = given.id
                """, ids, Stream.of(ids).map(revisions::get).toArray(Long[]::new), topic.wireName());
    }

    /** Waits for what is being taken in of the topic, and lets nothing else of it in. */
    void close(Topic topic) {
        sql.query("select pg_advisory_xact_lock(?, hashtext(?))", row -> true, TOPICS, topic.wireName());
    }

    /** The last revision of each aggregate of which something took effect. */
    Map<UUID, Long> all(Topic topic) {
        var revisions = new HashMap<UUID, Long>();
        sql.query(
                "select aggregate_id, revision from inbox_revision where topic = ? and revision > 0",
                row -> revisions.put(row.getObject(1, UUID.class), row.getLong(2)),
                topic.wireName());
        return revisions;
    }
}
