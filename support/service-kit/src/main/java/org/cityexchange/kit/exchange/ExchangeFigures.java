package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
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
     * @param parkedOldestAge for how long the oldest parked record has waited; zero if there are none
     * @param parkedRecords how many records are parked for each reason; none where a reason is missing
     */
    record Figures(
            long outboxPending,
            Duration outboxOldestAge,
            long parkedKeys,
            Duration parkedOldestAge,
            Map<ParkReason, Long> parkedRecords) {}

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
                                (select count(*) from (select distinct topic, record_key from parked_record) as keys),
                                coalesce((select min(parked_at) from parked_record), ?)
                            """,
                            row -> new Figures(
                                    row.getLong(1), since(row, 2, now), row.getLong(3), since(row, 4, now), byReason()),
                            now,
                            now)
                    .stream()
                    .findFirst();
        } catch (RuntimeException e) {
            LOG.debugf("The exchange could not be counted: %s", Failures.describe(e));
            return Optional.empty();
        }
    }

    private static Duration since(ResultSet row, int column, Instant now) throws SQLException {
        return Duration.between(row.getObject(column, OffsetDateTime.class).toInstant(), now);
    }

    private Map<ParkReason, Long> byReason() {
        var counts = new EnumMap<ParkReason, Long>(ParkReason.class);
        sql.query(
                "select reason, count(*) from parked_record group by reason",
                row -> counts.put(ParkReason.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
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
        gauge(
                meters,
                "exchange.parked.oldest.age",
                "For how long the oldest parked record has waited",
                "seconds",
                figures -> figures.parkedOldestAge().toMillis() / 1000.0);
        for (var reason : ParkReason.values()) {
            Gauge.builder("exchange.parked.records", this, figures -> figures.parked(reason))
                    .tag("reason", reason.name())
                    .description("Parked records")
                    .register(meters);
        }
        Gauge.builder(
                        "exchange.database.degraded",
                        this,
                        figures -> figures.current().isPresent() ? 0 : 1)
                .description("1 while the database is away, else 0")
                .register(meters);
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

    private double parked(ParkReason reason) {
        return current()
                .map(counted -> counted.parkedRecords().getOrDefault(reason, 0L).doubleValue())
                .orElse(Double.NaN);
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
