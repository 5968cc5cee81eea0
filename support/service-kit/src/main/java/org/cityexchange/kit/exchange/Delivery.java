package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.kit.exchange.Inbox.Outcome;
import org.cityexchange.kit.exchange.ParkedRows.ParkedRow;
import org.cityexchange.kit.http.Trace;
import org.jboss.logging.Logger;

/**
 * Sees to it that a record is either taken in or parked. What has to do with the moment, the database being away say, is
 * thrown: the record then has to be delivered again.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Inbox inbox;
    private final ParkedRows parked;
    private final int attempts;
    private final Duration attemptDelay;
    private final Counter applied;
    private final Counter duplicates;

    Delivery(Inbox inbox, ParkedRows parked, ExchangeConfig config, MeterRegistry meters) {
        this.inbox = inbox;
        this.parked = parked;
        this.attempts = config.consumer().attempts();
        this.attemptDelay = config.consumer().attemptDelay();
        this.applied = Counter.builder("exchange.inbox.applied")
                .description("Received events that took effect")
                .register(meters);
        this.duplicates = Counter.builder("exchange.inbox.duplicates")
                .description("Received events that had taken effect before, or were outdated")
                .register(meters);
    }

    /**
     * Takes records of one topic in together; false, and nothing is done, where they have to be delivered one by one: one of
     * them is not simply the next one of its aggregate, or a handler fails.
     */
    boolean deliverTogether(List<Incoming> records) {
        if (records.size() == 1) {
            return false; // nothing to be saved, and a try that would not be counted
        }
        return inRequestContext(() -> {
            try {
                var taken = inbox.receiveTogether(records);
                taken.ifPresent(applied::increment);
                return taken.isPresent();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                LOG.debugf("%d records are delivered one by one: %s", records.size(), Failures.describe(e));
                return false;
            }
        });
    }

    private static <T> T inRequestContext(Supplier<T> work) {
        var requestContext = Arc.container().requestContext();
        requestContext.activate();
        try {
            return work.get();
        } finally {
            requestContext.terminate();
        }
    }

    /** Takes the record in and then what was parked because it was missing. */
    void deliver(Incoming record) {
        Trace.join(record.headers().get(CloudEventHeaders.TRACEPARENT));
        try {
            inRequestContext(() -> receive(record));
        } finally {
            Trace.leave();
        }
    }

    private Outcome receive(Incoming record) {
        var receipt = attempt(() -> inbox.receive(record), detail -> inbox.park(record, detail, attempts));
        count(receipt.outcome());
        if (receipt.othersWait()) {
            healGap(record.topic().wireName(), record.key());
        }
        return receipt.outcome();
    }

    private void healGap(String topic, String key) {
        var row = parked.first(topic, key);
        while (row.isPresent() && row.get().reason().healsByItself()) {
            if (apply(row.get()) == Outcome.PARKED) {
                return;
            }
            row = parked.first(topic, key);
        }
    }

    /** Takes in a parked record, or leaves it parked. */
    Outcome apply(ParkedRow row) {
        var outcome = attempt(() -> inbox.applyParked(row), detail -> inbox.staysParked(row, detail, attempts));
        count(outcome);
        return outcome;
    }

    private interface Refusal<T> {
        T because(String detail);
    }

    private <T> T attempt(Supplier<T> work, Refusal<T> refusal) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                if (Failures.isTransient(e)) {
                    throw e;
                }
                var detail = Failures.describe(e);
                LOG.debugf("Attempt %d failed: %s", attempt, detail);
                if (attempt == attempts) {
                    return refusal.because(detail);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(attemptDelay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two attempts", e);
        }
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case APPLIED -> applied.increment();
            case DUPLICATE, OUTDATED -> duplicates.increment();
            case PARKED, OWN -> {} // shown by the gauge of parked keys; nothing to take in
        }
    }
}
