package org.cityexchange.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.ServiceSpec;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.StackOptions;
import org.cityexchange.stack.StackProcess;
import org.cityexchange.stack.Tokens;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.stack.process.Folders;

/** One packaged service over a stack of its own, called over HTTP, with a clock beside it. */
final class Bench implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    /** The folder from which PostgreSQL runs. */
    static final String BINARIES = "postgres-binaries";

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double MILLION = 1_000_000;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final HttpClient http = HttpClient.newHttpClient();
    private final StackProcess stack;
    private final ServiceProcess service;
    private final Database database;
    private final Tokens tokens;
    private final List<ServiceProcess> others = new ArrayList<>();

    private Bench(StackProcess stack, ServiceProcess service, Database database) {
        this.stack = stack;
        this.service = service;
        this.database = database;
        this.tokens = Tokens.of(stack.info());
    }

    /** forum-service with empty data; its heap is the 256 MB of every local start. */
    static Bench forum() {
        return start("forum", ServiceSpec::forum, StackInfo::forum);
    }

    /** training-service with empty data; its heap is the 256 MB of every local start. */
    static Bench training() {
        return start("training", ServiceSpec::training, StackInfo::training);
    }

    /** forum-service as it is fast, changed as said, with empty data. */
    static Bench fastForum(UnaryOperator<ServiceSpec> change) {
        return start("forum", stack -> change.apply(ServiceSpec.forum(stack).fast()), StackInfo::forum);
    }

    private static Bench start(
            String name, Function<StackInfo, ServiceSpec> spec, Function<StackInfo, Database> database) {
        var folder = TARGET.resolve("bench-" + name);
        try {
            Folders.delete(folder);
            Folders.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var stack = StackProcess.start(StackOptions.in(folder)
                .onFreePorts()
                .withBinaries(TARGET.resolve("../../local-stack/target").resolve(BINARIES)));
        var service = ServiceProcess.start(spec.apply(stack.info())).awaitReady(READY);
        return new Bench(stack, service, database.apply(stack.info()));
    }

    /** A further service over the same stack; it ends with this. */
    ServiceProcess also(Function<StackInfo, ServiceSpec> spec) {
        var another = ServiceProcess.start(spec.apply(stack.info())).awaitReady(READY);
        others.add(another);
        return another;
    }

    /** The bare framework and the usual way of registering, see support/baseline. */
    ServiceProcess baseline(int fixedBytes) {
        return also(info -> new ServiceSpec(
                        "baseline",
                        TARGET.resolve("../../baseline/target/quarkus-app/quarkus-run.jar"),
                        info.kit(),
                        info,
                        0,
                        0,
                        info.data().resolve("logs").resolve("baseline.log"),
                        Map.of("BASELINE_BYTES", Integer.toString(fixedBytes)))
                .fast());
    }

    StackInfo stack() {
        return stack.info();
    }

    ServiceProcess service() {
        return service;
    }

    /** A token for that role and institution. */
    String token(String role, String institution) {
        return tokens.forInstitutions(role, institution);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Reads; anything but success ends the benchmark. */
    JsonNode get(String path, String token) {
        return body(HttpRequest.newBuilder(service.uri().resolve(path)).GET(), token);
    }

    /** The present tag of something anybody may read. */
    String etag(String path) {
        try {
            var request = HttpRequest.newBuilder(service.uri().resolve(path)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts; anything but success ends the benchmark. */
    JsonNode post(String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(service.uri().resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return body(request, token);
    }

    /** Puts; anything but success ends the benchmark. */
    JsonNode put(String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(service.uri().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return body(request, token);
    }

    /** The number that a query answers. */
    long count(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private JsonNode body(HttpRequest.Builder request, String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The milliseconds that each of so many runs took, the fastest first. */
    static double[] time(int runs, Runnable run) {
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            var begun = System.nanoTime();
            run.run();
            times[i] = (System.nanoTime() - begun) / MILLION;
        }
        Arrays.sort(times);
        return times;
    }

    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /** One line of the report. */
    static void report(String what, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-58s median %9.2f ms   p99 %9.2f ms   (%d runs)%n",
                what,
                median(sorted),
                sorted[sorted.length * 99 / 100],
                sorted.length);
    }

    /** The most memory that the service has had, see {@link #peakMegabytes(ServiceProcess)}. */
    long peakMegabytes() {
        return peakMegabytes(service);
    }

    /** The most memory that a service has had, in MB, as the system counts it; -1 where the system does not say. */
    static long peakMegabytes(ServiceProcess service) {
        var status = Path.of("/proc", Long.toString(service.handle().pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    URI uri() {
        return service.uri();
    }

    @Override
    public void close() {
        others.forEach(ServiceProcess::stop);
        service.stop();
        stack.stop();
    }
}
