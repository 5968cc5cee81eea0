package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    /**
     * Locks the aggregate and answers the last revision that took effect, 0 for none. Throws {@link TopicClosed} instead
     * of waiting for a rebuild.
     */
    long lock(Topic topic, UUID aggregateId) {
        return sql.query("""
                        insert into inbox_revision (topic, aggregate_id, revision)
                        select cast(? as text), cast(? as uuid), 0
                        where pg_try_advisory_xact_lock_shared(?, hashtext(?))
                        on conflict (topic, aggregate_id) do update set revision = inbox_revision.revision
                        returning revision
                        """, row -> row.getLong(1), topic.wireName(), aggregateId, TOPICS, topic.wireName()).stream()
                .findFirst()
                .orElseThrow(() -> new TopicClosed(topic));
    }

    /** That revision has taken effect, or never will. */
    void advance(Topic topic, UUID aggregateId, long revision) {
        sql.update(
                "update inbox_revision set revision = ? where topic = ? and aggregate_id = ?",
                revision,
                topic.wireName(),
                aggregateId);
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
