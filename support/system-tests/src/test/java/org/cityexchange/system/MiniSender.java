package org.cityexchange.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.cityexchange.system.MiniExchange.Flaw;

/**
 * The side that takes registrations: each is confirmed if there is a seat, changed once, and told of both times. Some
 * transactions are slow, some are cut off before they commit, and the relay dies now and then before it remembers.
 */
final class MiniSender {

    static final int THREADS = 8;
    static final int SEATS = 20;

    private static final int BATCH = 20;
    private static final Duration SLOW = Duration.ofMillis(30);

    private final Flaw flaw;
    private final Tables tables;
    private final MiniLog log;
    private final CyclicBarrier allHaveCounted = new CyclicBarrier(THREADS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean oneWasSlower = new AtomicBoolean();
    private volatile long cursor;

    MiniSender(Flaw flaw, Tables tables, MiniLog log) {
        this.flaw = flaw;
        this.tables = tables;
        this.log = log;
    }

    /** An event as it lies in the outbox. */
    record Event(long seq, UUID id, UUID subject, long revision) {}

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** One client: registers so many, and changes those that were confirmed. */
    void registers(int count, Random random) throws Exception {
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                var subject = new UUID(random.nextLong(), random.nextLong());
                var confirmed = claimSeat(connection) && tell(connection, subject, 1, random);
                if (confirmed) {
                    while (!tell(connection, subject, 2, random)) {
                        // cut off: asked again, as a client does
                    }
                } else {
                    connection.rollback();
                }
            }
        }
    }

    private boolean claimSeat(Connection connection) throws Exception {
        if (flaw != Flaw.COUNT_THEN_INSERT) {
            return Tables.write(connection, "update seat set taken = taken + 1 where taken < size") == 1;
        }
        var taken = Tables.read(connection, "select count(*) from registration", row -> row.getLong(1));
        allHaveCounted.await();
        return taken.get(0) < SEATS && Tables.write(connection, "update seat set taken = taken + 1") == 1;
    }

    /** Writes the change and what is told of it, and commits; false where it was cut off before. */
    private boolean tell(Connection connection, UUID subject, long revision, Random random) throws SQLException {
        Tables.write(connection, """
                insert into registration (id, revision) values (?, ?)
                on conflict (id) do update set revision = excluded.revision
                """, subject, revision);
        var event = new Event(0, new UUID(random.nextLong(), random.nextLong()), subject, revision);
        if (flaw == Flaw.SEND_BEFORE_COMMIT) {
            log.send(List.of(event));
        } else {
            Tables.write(
                    connection,
                    "insert into outbox (event_id, subject, revision) values (?, ?, ?)",
                    event.id(),
                    subject,
                    revision);
        }
        if (flaw == Flaw.ANSWER_BEFORE_COMMIT) {
            acknowledged.add(subject + ":" + revision);
        }
        if (flaw == Flaw.CURSOR_BY_ID && revision == 2 && oneWasSlower.compareAndSet(false, true)) {
            // by chance alone the cursor might overtake nobody who commits after all
            awaitCursor(connection);
            connection.commit();
            acknowledged.add(subject + ":" + revision);
            return true;
        }
        if (random.nextInt(5) == 0) {
            LockSupport.parkNanos(SLOW.toNanos());
        }
        // where they count, all of them get so far, or there might be seats enough by chance
        if (flaw != Flaw.COUNT_THEN_INSERT && random.nextInt(3) == 0) {
            connection.rollback();
            return false;
        }
        connection.commit();
        acknowledged.add(subject + ":" + revision);
        return true;
    }

    /** Until the relay has passed by the event that was written last; others go on registering meanwhile. */
    private void awaitCursor(Connection connection) throws SQLException {
        var own = Tables.read(
                        connection, "select currval(pg_get_serial_sequence('outbox', 'seq'))", row -> row.getLong(1))
                .get(0);
        await().until(() -> cursor > own);
    }

    /** Sends what is to be sent; answers how much that was. Used by one thread. */
    int relay(Connection connection, boolean dies) throws SQLException {
        var batch = Tables.read(
                connection,
                "select seq, event_id, subject, revision from outbox where "
                        + (flaw == Flaw.CURSOR_BY_ID ? "seq > " + cursor : "not sent") + " order by seq limit " + BATCH,
                row -> new Event(
                        row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getLong(4)));
        if (flaw == Flaw.NO_ORDER) {
            Collections.reverse(batch);
        }
        log.send(batch);
        if (!batch.isEmpty()) {
            cursor = Math.max(batch.get(0).seq(), batch.get(batch.size() - 1).seq());
        }
        if (!dies) {
            for (var event : batch) {
                Tables.write(connection, "update outbox set sent = true where seq = ?", event.seq());
            }
        }
        connection.commit();
        return batch.size();
    }
}
