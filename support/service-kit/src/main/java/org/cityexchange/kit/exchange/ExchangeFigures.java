package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.cityexchange.contracts.Nullable;
import org.jboss.logging.Logger;

/** How the exchange is: counted at most every other second, however many ask (status, health, each metric). */
@ApplicationScoped
class ExchangeFigures {

    private static final Logger LOG = Logger.getLogger(ExchangeFigures.class);

    private final Sql sql;
    private final Clock clock;
    private final Duration maxAge;
    private final Outage kafka;
    private final Exchange exchange;

    private Instant countedAt = Instant.MIN;

    private Optional<Figures> last = Optional.empty();

    ExchangeFigures(Sql sql, Clock clock, ExchangeConfig config, KafkaOutage kafka, Exchange exchange) {
        this.sql = sql;
        this.clock = clock;
        this.maxAge = config.figuresMaxAge();
        this.kafka = kafka;
        this.exchange = exchange;
    }

    /**
     * What the database tells.
     *
     * @param outboxPending events that are not sent yet
     * @param outboxOldestAge for how long the oldest of them has waited; zero if there are none
     * @param parkedKeys keys of which something is parked
     */
    record Figures(long outboxPending, Duration outboxOldestAge, long parkedKeys) {}

    /** The figures, some seconds old at most; empty while the database is away. */
    synchronized Optional<Figures> current() {
        var now = clock.instant();
        if (countedAt.isBefore(now.minus(maxAge))) {
            last = counted(now);
            // after the counting: waiting in vain for the database is not repeated at once either
            countedAt = clock.instant();
        }
        return last;
    }

    private Optional<Figures> counted(Instant now) {
        try {
            return sql
                    .query(
                            """
                            select (select count(*) from outbox where sent_at is null),
                                coalesce(
                                    (select created_at from outbox where sent_at is null order by seq limit 1), ?),
                                (select count(*) from (select distinct topic, record_key from parked_record) as keys)
                            """,
                            row -> new Figures(
                                    row.getLong(1),
                                    Duration.between(
                                            row.getObject(2, OffsetDateTime.class)
                                                    .toInstant(),
                                            now),
                                    row.getLong(3)),
                            now)
                    .stream()
                    .findFirst();
        } catch (RuntimeException e) {
            LOG.debugf("The exchange could not be counted: %s", Failures.describe(e));
            return Optional.empty();
        }
    }

    /** Whether Kafka is away. */
    boolean kafkaIsAway() {
        return kafka.present();
    }

    /** Records that are not delivered yet; empty while that is not known. */
    OptionalLong consumerLag() {
        return exchange.consumerLag();
    }

    void publish(@Observes StartupEvent event, MeterRegistry meters) {
        gauge(meters, "exchange.outbox.pending", "Events not sent yet", null, Figures::outboxPending);
        gauge(
                meters,
                "exchange.outbox.oldest.age",
                "For how long the oldest event not sent yet has waited",
                "seconds",
                figures -> figures.outboxOldestAge().toMillis() / 1000.0);
        gauge(meters, "exchange.parked.keys", "Keys with parked records", null, Figures::parkedKeys);
        Gauge.builder(
                        "exchange.consumer.lag",
                        this,
                        figures -> figures.consumerLag().isPresent()
                                ? figures.consumerLag().getAsLong()
                                : Double.NaN)
                .description("Records not received yet")
                .register(meters);
        Gauge.builder("exchange.kafka.degraded", this, figures -> figures.kafkaIsAway() ? 1 : 0)
                .description("1 while Kafka is away, else 0")
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String description,
            @Nullable String unit,
            ToDoubleFunction<Figures> value) {
        Gauge.builder(
                        name,
                        this,
                        figures -> figures.current()
                                .map(counted -> value.applyAsDouble(counted))
                                .orElse(Double.NaN))
                .description(description)
                .baseUnit(unit)
                .register(meters);
    }
}
