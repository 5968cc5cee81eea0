package org.cityexchange.kit.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.cityexchange.contracts.Nullable;

/** Asks whether Kafka is there; a relay with nothing to send and a consumer with nothing to read do not notice. */
final class KafkaProbe implements AutoCloseable {

    private static final String NAME = "probe";
    private static final int ANSWER_MILLIS = 3_000;

    private final KafkaClients clients;
    private final Outage kafka;
    private final AtomicBoolean asking = new AtomicBoolean();
    private Admin admin;

    KafkaProbe(KafkaClients clients, Outage kafka) {
        this.clients = clients;
        this.kafka = kafka;
    }

    /** Asks, unless the last question is still open, and does not wait for the answer. */
    synchronized void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (admin == null) {
                admin = clients.admin();
            }
            var unused = admin.describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
                    .clusterId()
                    .whenComplete((id, failure) -> answered(failure));
        } catch (KafkaException e) {
            answered(e);
        }
    }

    private void answered(@Nullable Throwable failure) {
        if (failure == null) {
            kafka.over(NAME);
        } else {
            kafka.began(NAME, Failures.describe(failure));
        }
        asking.set(false);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
