package org.cityexchange.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cityexchange.contracts.RegistrationMode;

/**
 * Guests who register for an event, several at a time, some of whom cancel again. Each keeps to its Idempotency-Key and
 * asks again until it knows what became of its request: no answer, and an answer of 5xx, leave that open.
 */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Forum forum;
    private final String event;
    private final Random random;
    private final List<String> cities;
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<Outcome>> coming = new ArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, AtomicInteger> open = new ConcurrentSkipListMap<>();

    Crowd(Forum forum, String event, Random random, List<String> cities) {
        this.forum = forum;
        this.event = event;
        this.random = random;
        this.cities = cities;
    }

    /** Somebody who registers once. */
    record Guest(String email, RegistrationMode mode, String city, String key, boolean cancels) {

        Map<String, String> request() {
            return Forum.request(email, mode, city);
        }
    }

    /** What a guest was told in the end; a cancellation only where there was one. */
    record Outcome(Guest guest, Answer receipt, Optional<Answer> cancellation) {

        String registration() {
            return receipt.json().path("id").asText();
        }

        String firstStatus() {
            return receipt.json().path("status").asText();
        }
    }

    /** So many more guests begin to register. */
    void come(int count) {
        for (int i = 0; i < count; i++) {
            var guest = nextGuest();
            coming.add(clients.submit(() -> register(guest)));
        }
    }

    private Guest nextGuest() {
        return new Guest(
                "guest-%05d-%s@example.org".formatted(coming.size(), event),
                random.nextBoolean() ? RegistrationMode.ON_SITE : RegistrationMode.ONLINE,
                cities.get(random.nextInt(cities.size())),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                random.nextInt(4) == 0);
    }

    private Outcome register(Guest guest) {
        var receipt = insist(() -> forum.register(event, guest.request(), guest.key()))
                .expect(201);
        answered.incrementAndGet();
        var outcome = new Outcome(guest, receipt, Optional.empty());
        if (!guest.cancels()) {
            return outcome;
        }
        var secret = receipt.json().path("token").asText();
        var cancellation = insist(() -> forum.cancel(outcome.registration(), secret, "cancel-" + guest.key()))
                .expect(200);
        return new Outcome(guest, receipt, Optional.of(cancellation));
    }

    private Answer insist(Supplier<Answer> request) {
        return await().atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .until(() -> known(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Answer> known(Supplier<Answer> request) {
        try {
            var answer = request.get();
            if (!answer.leavesOpen()) {
                return Optional.of(answer);
            }
            count(Integer.toString(answer.status()));
        } catch (UncheckedIOException e) {
            count("no answer");
        }
        return Optional.empty();
    }

    private void count(String reason) {
        open.computeIfAbsent(reason, key -> new AtomicInteger()).incrementAndGet();
    }

    /** How often a guest was left in doubt, by what it got instead of an answer. */
    Map<String, Integer> leftOpen() {
        var counts = new TreeMap<String, Integer>();
        open.forEach((reason, count) -> counts.put(reason, count.get()));
        return counts;
    }

    /** How many guests have come so far, answered or not. */
    int size() {
        return coming.size();
    }

    /** Waits until so many guests have their receipt. */
    void awaitAnswered(int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .until(() -> answered.get() >= count);
    }

    /** Waits until every guest knows. */
    List<Outcome> awaitAll() throws Exception {
        var outcomes = new ArrayList<Outcome>();
        for (var each : coming) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
