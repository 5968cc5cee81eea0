package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/**
 * The digests as numbers, so that whoever watches both services sees by itself when they have come to hold different
 * things. They say something only while nothing changes: each service makes its own at a moment of its own.
 */
@ApplicationScoped
class DigestFigures {

    private static final Logger LOG = Logger.getLogger(DigestFigures.class);

    /** As many hexadecimal digits as a double keeps exactly. */
    private static final int DIGITS = 13;

    private final Digests digests;
    private final Map<String, Double> fingerprints = new ConcurrentHashMap<>();

    DigestFigures(Digests digests) {
        this.digests = digests;
    }

    void publish(@Observes StartupEvent event, MeterRegistry meters) {
        digests.topics()
                .forEach(topic -> Gauge.builder(
                                "exchange.digest.fingerprint",
                                this,
                                figures -> figures.fingerprints.getOrDefault(topic.wireName(), Double.NaN))
                        .tag("topic", topic.wireName())
                        .description(
                                "The first digits of what is held of a topic, summed up; the same in both services")
                        .register(meters));
    }

    @Scheduled(
            every = "${city-exchange.exchange.digest-interval:10m}",
            delayed = "1m",
            identity = "exchange-digests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void take() {
        try {
            digests.all()
                    .forEach(digest -> fingerprints.put(digest.topic(), (double)
                            Long.parseLong(digest.sha256().substring(0, DIGITS), 16)));
        } catch (RuntimeException e) {
            fingerprints.clear();
            LOG.debugf("The digests could not be taken: %s", Failures.describe(e));
        }
    }
}
