package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.persistence.Ids;

/** The table of rebuilds and republications, as those who do them use it. */
@ApplicationScoped
class ExchangeJobRows {

    /** Held by whoever does such a job; any number would do. */
    private static final long TURN = 0x6578_6a6f_62L;

    private final Sql sql;
    private final Clock clock;

    ExchangeJobRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A job that is being done.
     *
     * @param attempts how often it was begun, this time included
     * @param position where a republication goes on; null for the beginning
     * @param done how many records are done up to there
     */
    record Begun(
            UUID id,
            ExchangeJobKind kind,
            Topic topic,
            @Nullable Instant fromAt,
            Instant createdAt,
            int attempts,
            @Nullable String position,
            long done) {

        static Begun of(ResultSet row) throws SQLException {
            var fromAt = row.getObject("from_at", OffsetDateTime.class);
            return new Begun(
                    row.getObject("id", UUID.class),
                    ExchangeJobKind.valueOf(row.getString("kind")),
                    Topic.named(row.getString("topic")).orElseThrow(),
                    fromAt == null ? null : fromAt.toInstant(),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts"),
                    row.getString("position"),
                    row.getLong("records_done"));
        }
    }

    /** Queues a job; empty if there is one already that is not finished. */
    Optional<UUID> queue(ExchangeJobKind kind, Topic topic, @Nullable Instant fromAt, String by) {
        return sql
                .query(
                        """
                        insert into exchange_job
                            (id, kind, topic, from_at, status, attempts, records_done, created_by, created_at)
                        values (?, ?, ?, cast(? as timestamptz), 'QUEUED', 0, 0, ?, ?)
                        on conflict do nothing
                        returning id
                        """,
                        row -> row.getObject(1, UUID.class),
                        Ids.next(),
                        kind.name(),
                        topic.wireName(),
                        fromAt,
                        by,
                        clock.instant())
                .stream()
                .findFirst();
    }

    /** Takes the turn until the end of this transaction; false when another instance has it. */
    boolean takeTurn() {
        return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), TURN)
                .get(0);
    }

    /** Whether there is something to do. */
    boolean waiting() {
        return !sql.query("select 1 from exchange_job where status in ('QUEUED', 'RUNNING')", row -> true)
                .isEmpty();
    }

    /** Begins the job there is. One that is running is meant too: whoever ran it has died, for it has not the turn. */
    Optional<Begun> begin() {
        return sql.query("""
                        update exchange_job
                        set status = 'RUNNING', attempts = attempts + 1, started_at = coalesce(started_at, ?)
                        where status in ('QUEUED', 'RUNNING') returning *
                        """, Begun::of, clock.instant()).stream().findFirst();
    }

    /** Whoever did it must stop, and it was not its fault. */
    void giveBack(UUID id) {
        sql.update("update exchange_job set status = 'QUEUED', attempts = attempts - 1 where id = ?", id);
    }

    /** How far it is, and how far it has to go. */
    void progress(UUID id, long done, long total) {
        sql.update("update exchange_job set records_done = ?, records_total = ? where id = ?", done, total, id);
    }

    /** How far a republication is, so that the next one goes on there. */
    void progress(UUID id, long done, String position) {
        sql.update("update exchange_job set records_done = ?, position = ? where id = ?", done, position, id);
    }

    /** It is done; the digests are those of a rebuild. */
    void complete(UUID id, long done, @Nullable String digestBefore, @Nullable String digestAfter) {
        sql.update("""
                update exchange_job
                set status = 'COMPLETED', records_done = ?, records_total = ?, digest_before = ?, digest_after = ?,
                    finished_at = ?
                where id = ?
                """, done, done, digestBefore, digestAfter, clock.instant(), id);
    }

    /** It cannot be done. */
    void fail(UUID id, ExchangeJobFailure failure, String detail) {
        sql.update(
                "update exchange_job set status = 'FAILED', failure = ?, detail = ?, finished_at = ? where id = ?",
                failure.name(),
                detail,
                clock.instant(),
                id);
    }
}
