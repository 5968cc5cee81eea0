package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;

/** The relay's side of the outbox table. */
@ApplicationScoped
class OutboxRows {

    /** Of all advisory locks of a service's database, the relay's; any number would do. */
    private static final long RELAY_LOCK = 0x6f_7574_626f_78L;

    private static final int DELETED_AT_ONCE = 5_000;

    private final Sql sql;
    private final Clock clock;

    OutboxRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An event to be sent.
     *
     * @param snapshot whether it stands for everything before it as well
     */
    record Row(
            long seq,
            UUID eventId,
            String topic,
            UUID aggregateId,
            String type,
            long revision,
            String payload,
            @Nullable String traceparent,
            Instant occurredAt,
            boolean snapshot) {

        private static final String COLUMNS =
                "seq, event_id, topic, aggregate_id, type, revision, payload, traceparent, occurred_at";

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("seq"),
                    row.getObject("event_id", UUID.class),
                    row.getString("topic"),
                    row.getObject("aggregate_id", UUID.class),
                    row.getString("type"),
                    row.getLong("revision"),
                    row.getString("payload"),
                    row.getString("traceparent"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    false);
        }
    }

    /**
     * Makes this transaction the only one that sends, until it ends; false if another one is. It does not wait for the disk
     * when it ends: if the database forgets what was sent, that is sent once more.
     */
    boolean tryLock() {
        return sql.query(
                        "select pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)",
                        row -> row.getBoolean(1),
                        RELAY_LOCK)
                .get(0);
    }

    /**
     * The first events that wait, in the order they are to be sent. Not "all behind the last one sent": an event of a
     * slower transaction may become visible in front of that.
     */
    List<Row> unsent(int limit) {
        return sql.query(
                "select " + Row.COLUMNS + " from outbox where sent_at is null order by seq limit ?", Row::of, limit);
    }

    /** Makes this transaction the only one that sends, until it ends; waits for another one. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(?)", row -> true, RELAY_LOCK);
    }

    /**
     * The next events of the topic that were sent before a moment, in the order in which they were written.
     *
     * @param fromAt only what was written since then; null for all that is kept
     */
    List<Row> sent(Topic topic, long afterSeq, @Nullable Instant fromAt, Instant sentBefore, int limit) {
        return sql.query(
                "select " + Row.COLUMNS + " from outbox where topic = ? and seq > ? and sent_at < ?"
                        + " and created_at >= coalesce(cast(? as timestamptz), '-infinity') order by seq limit ?",
                Row::of,
                topic.wireName(),
                afterSeq,
                sentBefore,
                fromAt,
                limit);
    }

    /** The last event of each of these that is kept, if it was written since then (null: whenever it was). */
    List<Row> lastOf(Topic topic, Collection<UUID> subjects, @Nullable Instant fromAt) {
        return sql.query(
                "select * from (select distinct on (aggregate_id) created_at, " + Row.COLUMNS
                        + " from outbox where topic = ? and aggregate_id = any (?)"
                        + " order by aggregate_id, revision desc) as last"
                        + " where created_at >= coalesce(cast(? as timestamptz), '-infinity')",
                Row::of,
                topic.wireName(),
                subjects.toArray(UUID[]::new),
                fromAt);
    }

    /** Remembers that the broker has these, once this transaction is committed. */
    void markSent(List<Long> seqs) {
        sql.update("update outbox set sent_at = ? where seq = any (?)", clock.instant(), seqs.toArray(Long[]::new));
    }

    /** These were not sent after all. */
    void markUnsent(List<Long> seqs) {
        sql.update("update outbox set sent_at = null where seq = any (?)", (Object) seqs.toArray(Long[]::new));
    }

    /** Deletes some of what was sent longer ago than that, and answers whether there may be more. */
    boolean deleteSent(Duration age) {
        var before = clock.instant().minus(age);
        // nothing is sent before it is written: the first condition follows from the second, and has an index
        var deleted = sql.update("""
                delete from outbox where seq in (
                    select seq from outbox where created_at < ? and sent_at < ? limit ? for update skip locked)
                """, before, before, DELETED_AT_ONCE);
        return deleted == DELETED_AT_ONCE;
    }
}
