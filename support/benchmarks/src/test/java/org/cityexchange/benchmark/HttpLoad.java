package org.cityexchange.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Requests over so many connections that stay open, from one event loop. */
final class HttpLoad implements AutoCloseable {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final int DIGITS = 3;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final URI base;
    private final int connections;

    /** What a request is, and the status that answers it. */
    record Call(HttpMethod method, String path, Buffer body, Map<String, String> headers, int status) {

        static Call get(String path) {
            return new Call(HttpMethod.GET, path, null, Map.of(), 200);
        }

        static Call post(String path, String body, int status, Map<String, String> headers) {
            return new Call(HttpMethod.POST, path, Buffer.buffer(body), headers, status);
        }
    }

    HttpLoad(URI base, int connections) {
        this.base = base;
        this.connections = connections;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(base.getHost())
                .setDefaultPort(base.getPort())
                .setKeepAliveTimeout(600)
                .setMaxPoolSize(connections));
    }

    /** One run of requests: what it took, and what went wrong. */
    private final class Run {

        private final Supplier<Call> next;
        private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<String> failure = new AtomicReference<>();

        Run(Supplier<Call> next) {
            this.next = next;
        }

        void send(long intended, Runnable then) {
            var call = next.get();
            client.request(new RequestOptions().setMethod(call.method()).setURI(call.path()))
                    .compose(request -> {
                        call.headers().forEach(request::putHeader);
                        if (call.body() == null) {
                            return request.send();
                        }
                        request.putHeader("Content-Type", "application/json");
                        return request.send(call.body());
                    })
                    .compose(response -> response.body().map(body -> {
                        if (response.statusCode() != call.status()) {
                            failure.compareAndSet(
                                    null,
                                    base.resolve(call.path()) + " answered " + response.statusCode() + ": " + body);
                        }
                        return null;
                    }))
                    .onComplete(result -> {
                        if (result.failed()) {
                            failure.compareAndSet(null, result.cause().toString());
                        }
                        micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - intended) / 1_000));
                        done.incrementAndGet();
                        then.run();
                    });
        }

        void demandSuccess() {
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
        }
    }

    /** As many as get answered: each connection asks again as soon as it was answered. */
    double closed(Duration window, Supplier<Call> next) throws InterruptedException {
        return closed(window, next, new Histogram(LONGEST_MICROS, DIGITS));
    }

    /** The same, with the latencies added to those there are, in microseconds. */
    double closed(Duration window, Supplier<Call> next, Histogram latencies) throws InterruptedException {
        var run = new Run(next);
        var begun = System.nanoTime();
        var end = begun + window.toNanos();
        var open = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            vertx.runOnContext(nothing -> again(run, end, open));
        }
        open.await();
        var seconds = (System.nanoTime() - begun) / 1e9;
        run.demandSuccess();
        latencies.add(run.micros);
        return run.done.get() / seconds;
    }

    private static void again(Run run, long end, CountDownLatch open) {
        var now = System.nanoTime();
        if (now >= end || run.failure.get() != null) {
            open.countDown();
        } else {
            run.send(now, () -> again(run, end, open));
        }
    }

    /** So many a second, whatever becomes of them; latencies in microseconds, counted from when each should have been sent. */
    Histogram open(Duration window, int perSecond, Supplier<Call> next) throws InterruptedException {
        var run = new Run(next);
        var total = Math.toIntExact(window.toMillis() * perSecond / 1_000);
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var begun = System.nanoTime();
        var sent = new AtomicInteger();
        var answered = new CountDownLatch(total);
        var timer = vertx.setPeriodic(1, id -> {
            while (sent.get() < total && begun + sent.get() * gap <= System.nanoTime()) {
                run.send(begun + sent.getAndIncrement() * gap, answered::countDown);
            }
        });
        answered.await();
        vertx.cancelTimer(timer);
        run.demandSuccess();
        return run.micros;
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
