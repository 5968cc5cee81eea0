package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Counter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cityexchange.kit.exchange.OutboxRows.Row;

/**
 * Moves events from the outbox to Kafka, in a thread of its own. A commit wakes it; looking from time to time catches
 * what nobody woke it for. Of several relays on one database one sends at a time. An event may be sent twice, when the
 * relay dies between sending and remembering; the receivers' inbox takes it once.
 */
final class OutboxRelay implements AutoCloseable {

    private static final String NAME = "relay";
    private static final Duration BUSY_RETRY = Duration.ofMillis(25);
    private static final Duration FAILURE_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_BATCH = Duration.ofMillis(800);
    /** Longer than the producer tries, so that it is the one to give up. */
    private static final int TRANSACTION_SECONDS = 60;

    private final OutboxRows rows;
    private final OutboxSender sender;
    private final OutboxSignal signal;
    private final ExchangeConfig config;
    private final Outage kafka;
    private final Counter sent;

    private final Outage database = new Outage("The relay's database");
    private final Semaphore wake = new Semaphore(0);
    private final Runnable wakeUp = wake::release;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "exchange-relay");
    private int outages;

    OutboxRelay(
            OutboxRows rows,
            OutboxSender sender,
            OutboxSignal signal,
            ExchangeConfig config,
            Outage kafka,
            Counter sent) {
        this.rows = rows;
        this.sender = sender;
        this.signal = signal;
        this.config = config;
        this.kafka = kafka;
        this.sent = sent;
        thread.setDaemon(true);
    }

    /** Begins; neither Kafka nor the database need be there yet. */
    void start() {
        signal.listen(wakeUp);
        thread.start();
    }

    private void run() {
        var busy = new Backoff(BUSY_RETRY, config.relay().pollInterval());
        var failing = new Backoff(FAILURE_RETRY, config.maxBackoff());
        try {
            while (isOpen()) {
                wake.drainPermits();
                var turn = turn();
                if (turn != Turn.BUSY) {
                    busy.reset();
                }
                if (turn != Turn.FAILED) {
                    failing.reset();
                }
                switch (turn) {
                    case MORE -> {} // at once
                    case NOTHING -> awaitSignal();
                    case BUSY -> closed.await(busy.next().toMillis(), TimeUnit.MILLISECONDS);
                    case FAILED -> closed.await(failing.next().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            // closed while it waited for Kafka
        } finally {
            sender.close();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void awaitSignal() throws InterruptedException {
        wake.tryAcquire(config.relay().pollInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private enum Turn {
        /** Something was sent, and there may be more. */
        MORE,
        /** Everything is sent. */
        NOTHING,
        /** Another relay is sending. */
        BUSY,
        /** Nothing could be sent. */
        FAILED
    }

    private record Batch(Turn turn, int sent) {}

    private Turn turn() {
        try {
            var batch = QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(this::sendBatch);
            sent.increment(batch.sent());
            database.over(NAME);
            return batch.turn();
        } catch (RuntimeException | Error e) {
            // an error as well: a relay that died of it would go unnoticed
            database.began(NAME, Failures.describe(e));
            return Turn.FAILED;
        }
    }

    private Batch sendBatch() {
        if (!rows.tryLock()) {
            return new Batch(Turn.BUSY, 0);
        }
        var unsent = rows.unsent(config.relay().batchSize());
        if (unsent.isEmpty()) {
            kafka.over(NAME);
            return new Batch(Turn.NOTHING, 0);
        }
        renewAfterOutage();
        var seqs = unsent.stream().map(Row::seq).toList();
        // marking takes as long as sending: both at once, and what was not sent after all is marked again
        var result = sender.send(unsent, () -> rows.markSent(seqs));
        var count = result.acknowledged().size();
        if (result.failure().isPresent()) {
            var sent = Set.copyOf(result.acknowledged());
            rows.markUnsent(seqs.stream().filter(seq -> !sent.contains(seq)).toList());
            if (isOpen()) {
                kafka.began(NAME, result.failure().get());
            }
            // Waiting helps those that failed, but the others' way is free.
            return new Batch(count > 0 ? Turn.MORE : Turn.FAILED, count);
        }
        kafka.over(NAME);
        return new Batch(count == config.relay().batchSize() ? Turn.MORE : Turn.NOTHING, count);
    }

    /**
     * A broker that has lost its log gives the numbers of producers away again. One from before, that slept meanwhile, would
     * leave its number there, and whoever gets it next is answered that the broker has that record already.
     */
    private void renewAfterOutage() {
        if (outages != kafka.times()) {
            outages = kafka.times();
            sender.close();
        }
    }

    /** Ends within two seconds; what is not sent by then is sent after the next start. */
    @Override
    public void close() {
        signal.forget(wakeUp);
        closed.countDown();
        wake.release();
        try {
            thread.join(LAST_BATCH.toMillis());
            thread.interrupt();
            thread.join(LAST_BATCH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
