package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.benchmark.Report.Must.AT_LEAST;
import static org.cityexchange.benchmark.Report.Must.AT_MOST;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * Registration day: what the service takes in over HTTP, against what PostgreSQL takes of the same transaction without any
 * service, and against the same thing as it is usually written. The relay rests meanwhile, and mails wait in their queue;
 * every registration comes with an Idempotency-Key.
 */
class RegistrationBenchmark {

    private static final int CONNECTIONS = 32;
    private static final int CLIENTS = 16;
    private static final int PLENTY = 1_000_000_000;

    private final AtomicLong people = new AtomicLong();

    @Test
    void registering() throws Exception {
        try (var bench = Bench.fastForum(spec ->
                spec.with("CITY_EXCHANGE_EXCHANGE_RELAY_ENABLED", "false").with("CITY_EXCHANGE_MAIL_FOLDER", ""))) {
            var hot = BenchEvents.open(bench, null);
            var many = IntStream.range(0, Settings.NOW.events())
                    .mapToObj(i -> BenchEvents.open(bench, null))
                    .toList();
            try (var http = new HttpLoad(bench.uri(), CONNECTIONS)) {
                oneEvent(bench, http, hot);
                spread(bench, http, many);
                baseline(bench, http, hot);
                latencies(bench, http, hot);
                echo(bench, http, hot);
            }
            alone(bench, hot);
            Report.figure("memory of forum-service under load", (double) bench.peakMegabytes(), AT_MOST, 400, "MB");
        }
    }

    @Test
    void aCrowd() throws Exception {
        try (var bench = Bench.fastForum(spec -> spec)) {
            crowd(bench, List.of(bench.uri()));
            var second = bench.also(stack -> bench.service().spec().onPorts(0, 0));
            crowd(bench, List.of(bench.uri(), second.uri()));
        }
    }

    private Load ours(Bench bench, HttpLoad http, List<String> events) {
        var next = registrations(events);
        return new Load() {
            @Override
            public double run(Duration window) throws Exception {
                return http.closed(window, next);
            }

            @Override
            public void check() throws Exception {
                checkSeats(bench);
            }
        };
    }

    private Supplier<HttpLoad.Call> registrations(List<String> events) {
        return () -> {
            var event = events.get(ThreadLocalRandom.current().nextInt(events.size()));
            return HttpLoad.Call.post(
                    "/v1/events/" + event + "/registrations",
                    BenchEvents.request("trainee-%08d@example.org".formatted(people.incrementAndGet()), "ONLINE"),
                    201,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        };
    }

    /** Every seat that is taken has its registration, its event for the other service, its mail and its key. */
    private static void checkSeats(Bench bench) throws SQLException {
        var seats = bench.count("select sum(confirmed) from quota");
        assertThat(bench.count("select count(*) from registration where status = 'CONFIRMED'"))
                .isEqualTo(seats);
        assertThat(bench.count("select count(*) from outbox where type like '%.registration-confirmed.v1'"))
                .isEqualTo(seats);
        assertThat(bench.count("select count(*) from mail")).isEqualTo(seats);
        assertThat(bench.count("select count(*) from idempotency_key where answer is not null"))
                .isGreaterThanOrEqualTo(seats);
    }

    private static Load ceiling(Bench bench, JdbcLoad load) {
        return new Load() {
            @Override
            public double run(Duration window) throws Exception {
                return load.run(window);
            }

            @Override
            public void check() throws Exception {
                checkSeats(bench);
            }
        };
    }

    private void oneEvent(Bench bench, HttpLoad http, String hot) throws Exception {
        var ours = ours(bench, http, List.of(hot));
        Duel.warmLong(ours);
        var transaction = RegistrationTransaction.like(bench, List.of(hot));
        try (var ceiling = new JdbcLoad(bench, CLIENTS, transaction)) {
            Duel.of(
                    "registering for one event, 32 connections : the same transaction by JDBC, 16 clients",
                    ours,
                    ceiling(bench, ceiling),
                    3,
                    "/s");
        }
        var best = 0;
        var bestRate = 0.0;
        for (var clients : new int[] {1, 2, 4, 8, 16, 32}) {
            try (var ceiling = new JdbcLoad(bench, clients, transaction)) {
                var rate = Duel.window(ceiling(bench, ceiling));
                best = rate > bestRate ? clients : best;
                bestRate = Math.max(rate, bestRate);
            }
        }
        try (var ceiling = new JdbcLoad(bench, best, transaction)) {
            Duel.of(
                    "the same : by JDBC at its best number of clients (" + best + ")",
                    ours,
                    ceiling(bench, ceiling),
                    2,
                    "/s");
        }
    }

    private void spread(Bench bench, HttpLoad http, List<String> many) throws Exception {
        try (var ceiling = new JdbcLoad(bench, CLIENTS, RegistrationTransaction.like(bench, many))) {
            Duel.of(
                    "registering for one of " + many.size() + " events : the same transaction by JDBC, 16 clients",
                    ours(bench, http, many),
                    ceiling(bench, ceiling),
                    1.5,
                    "/s");
        }
    }

    private void baseline(Bench bench, HttpLoad http, String hot) throws Exception {
        var usual = bench.baseline(1);
        var event = UUID.randomUUID();
        try (var theirs = new HttpLoad(usual.uri(), CONNECTIONS)) {
            open(usual.uri(), event);
            Duel.of(
                    "registering for one event : as it is usually written (Panache, pessimistic lock)",
                    ours(bench, http, List.of(hot)),
                    window -> theirs.closed(
                            window,
                            () -> HttpLoad.Call.post(
                                    "/events/" + event + "/registrations",
                                    BenchEvents.usual("trainee-%08d@example.org".formatted(people.incrementAndGet())),
                                    200,
                                    Map.of())),
                    8,
                    "/s");
        } finally {
            usual.stop();
        }
    }

    /** What the same framework does when it only has to read and write such a request. */
    private void echo(Bench bench, HttpLoad http, String hot) throws Exception {
        var bare = bench.baseline(1);
        try (var echoes = new HttpLoad(bare.uri(), CONNECTIONS)) {
            Duel.of(
                    "registering for one event : an echo of the request by the bare framework",
                    ours(bench, http, List.of(hot)),
                    window -> echoes.closed(
                            window,
                            () -> HttpLoad.Call.post(
                                    "/echo",
                                    BenchEvents.request(
                                            "trainee-%08d@example.org".formatted(people.incrementAndGet()), "ONLINE"),
                                    200,
                                    Map.of())),
                    0,
                    "/s");
        } finally {
            bare.stop();
        }
    }

    private static void open(URI usual, UUID event) throws Exception {
        var request = HttpRequest.newBuilder(usual.resolve("/events/" + event))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"places\": " + PLENTY + "}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(300);
    }

    private void latencies(Bench bench, HttpLoad http, String hot) throws Exception {
        var next = registrations(List.of(hot));
        var closed = new Histogram(60_000_000, 3);
        var rate = http.closed(Settings.NOW.window().multipliedBy(3), next, closed);
        Report.figure("registering at 32 connections, p99", closed.getValueAtPercentile(99) / 1e3, AT_MOST, 25, "ms");
        var open = http.open(Settings.NOW.window().multipliedBy(3), (int) (rate / 2), next);
        Report.figure(
                "registering at half of that rate, p99 from the intended start",
                open.getValueAtPercentile(99) / 1e3,
                AT_MOST,
                25,
                "ms");
        checkSeats(bench);
    }

    /** One request at a time: the same transaction as one call of a function is all that the database is asked for. */
    private void alone(Bench bench, String hot) throws Exception {
        try (var http = new HttpLoad(bench.uri(), 1);
                var call = new JdbcLoad(bench, 1, RegistrationTransaction.asOneCall(bench, hot))) {
            var ours = ours(bench, http, List.of(hot));
            Duel.of("registering alone : one call of the database", ours, ceiling(bench, call), 0.5, "/s");
        }
    }

    /** 5,000 requests for 250 places in two modes, every fifth of them somebody's second. */
    private void crowd(Bench bench, List<URI> instances) throws Exception {
        var event = BenchEvents.open(bench, 125);
        var statuses = Crowd.send(instances, event);
        assertThat(statuses).containsOnly(Map.entry(201, 4_000), Map.entry(409, 1_000));
        var id = UUID.fromString(event);
        for (var mode : List.of("ONLINE", "ON_SITE")) {
            assertThat(bench.count(
                            "select count(*) from registration where event_id = ? and mode = ? and status = 'CONFIRMED'",
                            id,
                            mode))
                    .isEqualTo(125);
        }
        var registrations = bench.count("select count(*) from registration where event_id = ?", id);
        assertThat(registrations).isEqualTo(4_000);
        assertThat(bench.count("select sum(waiting) from quota where owner_id = ?", id))
                .isEqualTo(registrations - 250);
        assertThat(bench.count("""
                select count(*) from outbox join registration on registration.id = aggregate_id where registration.event_id = ?
                """, id)).isEqualTo(registrations);
        Report.figure(
                "5,000 requests for 250 places, " + instances.size()
                        + (instances.size() == 1 ? " instance" : " instances") + ": places given",
                (double) bench.count("select sum(confirmed) from quota where owner_id = ?", id),
                AT_LEAST,
                250,
                "places");
    }
}
