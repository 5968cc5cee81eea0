package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.benchmark.Report.Must.AT_LEAST;
import static org.cityexchange.benchmark.Report.Must.AT_MOST;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cityexchange.stack.ServiceSpec;
import org.junit.jupiter.api.Test;

/** From the outbox to the broker, against a bare producer; and from a commit in one service to its effect in the other. */
class RelayBenchmark {

    private static final int BYTES = 1_024;
    private static final int POLL_MILLIS = 20;
    private static final int PER_SECOND = 500;
    private static final int WARM_UPS = Math.max(1, Settings.NOW.warmUps() / 3);
    private static final Duration DURATION = Settings.NOW.window().multipliedBy(5);
    private static final String TOPIC = "forum.event.v1";

    /** Events as a change would have left them, of as many bytes as the producer sends. */
    private static final String FILL = """
            insert into outbox (event_id, topic, aggregate_id, type, revision, payload, occurred_at, created_at)
            select gen_random_uuid(), 'forum.event.v1', gen_random_uuid(), 'org.cityexchange.forum.event-published.v1', 1,
                cast('{"filler": "' || repeat('x', ?) || '"}' as json), now(), now()
            from generate_series(1, ?)
            """;

    private final AtomicInteger people = new AtomicInteger();

    @Test
    void draining() throws Exception {
        var resting = new String[] {"CITY_EXCHANGE_EXCHANGE_RELAY_ENABLED", "false"};
        try (var bench =
                Bench.fastForum(spec -> spec.with(resting[0], resting[1]).with("CITY_EXCHANGE_MAIL_FOLDER", ""))) {
            var pairs = Settings.NOW.pairs();
            var ours = new double[pairs];
            var theirs = new double[pairs];
            try (var producer = producer(bench);
                    var relay = bench.also(stack -> ServiceSpec.forum(stack)
                            .fast()
                            .with("CITY_EXCHANGE_EXCHANGE_CONSUMER_ENABLED", "false")
                            .with("CITY_EXCHANGE_MAIL_FOLDER", ""))) {
                for (int i = 0; i < WARM_UPS; i++) {
                    drain(bench, Settings.NOW.relayed());
                    send(producer, Settings.NOW.relayed());
                }
                for (int i = 0; i < pairs; i++) {
                    ours[i] = drain(bench, Settings.NOW.relayed());
                    theirs[i] = send(producer, Settings.NOW.relayed());
                }
                assertThat(relay.isAlive()).isTrue();
            }
            Report.ratio("draining an outbox : a bare producer, 1 KB, acks=all", ours, theirs, AT_LEAST, 0.25, "/s");
        }
    }

    private static double drain(Bench bench, int events) throws SQLException, InterruptedException {
        var before = bench.count("select count(*) from outbox where sent_at is not null");
        try (var connection = bench.connect();
                var statement = connection.prepareStatement(FILL)) {
            statement.setInt(1, BYTES - 15);
            statement.setInt(2, events);
            statement.executeUpdate();
        }
        // the last one goes last: looking for any that waits would cost the database more than the relay does
        var last = bench.count("select max(seq) from outbox");
        var begun = System.nanoTime();
        while (bench.count("select count(*) from outbox where seq = ? and sent_at is null", last) > 0) {
            Thread.sleep(POLL_MILLIS);
        }
        var rate = events / ((System.nanoTime() - begun) / 1e9);
        assertThat(bench.count("select count(*) from outbox where sent_at is not null"))
                .isEqualTo(before + events);
        return rate;
    }

    private static KafkaProducer<String, byte[]> producer(Bench bench) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bench.stack().bootstrapServers(), "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static double send(KafkaProducer<String, byte[]> producer, int events) throws Exception {
        var payload = new byte[BYTES];
        Arrays.fill(payload, (byte) 'x');
        var failure = new Exception[1];
        var begun = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var record = new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), payload);
            var unused = producer.send(record, (sent, e) -> {
                if (e != null) {
                    failure[0] = e;
                }
            });
        }
        producer.flush();
        if (failure[0] != null) {
            throw failure[0];
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    @Test
    void fromCommitToEffect() throws Exception {
        try (var bench = Bench.fastForum(spec -> spec.with("CITY_EXCHANGE_MAIL_FOLDER", ""));
                var training =
                        bench.also(stack -> ServiceSpec.training(stack).fast().with("CITY_EXCHANGE_MAIL_FOLDER", ""))) {
            var event = BenchEvents.open(bench, 1_000_000);
            try (var http = new HttpLoad(bench.uri(), 32)) {
                for (int i = 0; i < WARM_UPS; i++) {
                    register(http, event);
                    awaitEffects(bench);
                }
                var last = bench.count("select coalesce(max(seq), 0) from outbox");
                register(http, event);
                awaitEffects(bench);
                var millis = millis(bench, last);
                assertThat(millis).hasSize((int) (DURATION.toMillis() * PER_SECOND / 1_000));
                Arrays.sort(millis);
                Report.figure(
                        "from commit to effect at 500 events/s, median", millis[millis.length / 2], AT_MOST, 15, "ms");
                Report.figure(
                        "from commit to effect at 500 events/s, p99",
                        millis[millis.length * 99 / 100],
                        AT_MOST,
                        100,
                        "ms");
            }
            Report.figure(
                    "memory of training-service under load",
                    (double) Bench.peakMegabytes(training),
                    AT_MOST,
                    400,
                    "MB");
        }
    }

    private void register(HttpLoad http, String event) throws InterruptedException {
        http.open(
                DURATION,
                PER_SECOND,
                () -> HttpLoad.Call.post(
                        "/v1/events/" + event + "/registrations",
                        BenchEvents.request("trainee-%08d@example.org".formatted(people.incrementAndGet()), "ONLINE"),
                        201,
                        Map.of()));
    }

    /** Until the other service has done whatever it was told of, whenever that is. */
    private static void awaitEffects(Bench bench) throws SQLException, InterruptedException {
        var training = bench.stack().training();
        try (var connection = DriverManager.getConnection(training.jdbcUrl(), training.user(), training.password())) {
            var told = bench.count("select count(*) from registration");
            while (count(connection, "select count(*) from engagement") < told) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** For each event how long after it was written it was received, in the transaction of its effect. */
    private static double[] millis(Bench bench, long after) throws SQLException {
        var received = new HashMap<UUID, Long>();
        var database = bench.stack().training();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select event_id, cast(extract(epoch from received_at) * 1000000 as bigint) from inbox")) {
            while (rows.next()) {
                received.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        var millis = new ArrayList<Double>();
        try (var connection = bench.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select event_id, cast(extract(epoch from created_at) * 1000000 as bigint)"
                                + " from outbox where topic = 'forum.registration.v1' and seq > " + after)) {
            while (rows.next()) {
                var at = received.get(rows.getObject(1, UUID.class));
                assertThat(at).as("every event has its effect").isNotNull();
                millis.add((at - rows.getLong(2)) / 1e3);
            }
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
