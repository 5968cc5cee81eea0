package org.cityexchange.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cityexchange.contracts.RegistrationMode;

/**
 * Guests who register for an event, several at a time; some change between room and screen, some cancel again. Each keeps
 * to its Idempotency-Key and insists on an answer.
 */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 6;

    private final Forum forum;
    private final String event;
    private final Random random;
    private final List<String> cities;
    private final Insistence insistence;
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<Outcome>> coming = new ArrayList<>();

    Crowd(Forum forum, String event, Random random, List<String> cities, Insistence insistence) {
        this.forum = forum;
        this.event = event;
        this.random = random;
        this.cities = cities;
        this.insistence = insistence;
    }

    /** Somebody who registers once. */
    record Guest(String email, RegistrationMode mode, String city, String key, boolean switches, boolean cancels) {

        Map<String, String> request() {
            return Forum.request(email, mode, city);
        }

        RegistrationMode otherMode() {
            return mode == RegistrationMode.ON_SITE ? RegistrationMode.ONLINE : RegistrationMode.ON_SITE;
        }
    }

    /** What a guest was told in the end; a switch and a cancellation only where there was one. */
    record Outcome(Guest guest, Answer receipt, Optional<Answer> change, Optional<Answer> cancellation) {

        String registration() {
            return receipt.json().path("id").asText();
        }
    }

    /** So many more guests begin to register. */
    void come(int count) {
        for (int i = 0; i < count; i++) {
            var guest = nextGuest();
            coming.add(clients.submit(() -> visit(guest)));
        }
    }

    private Guest nextGuest() {
        return new Guest(
                "guest-%05d-%s@example.org".formatted(coming.size(), event),
                random.nextBoolean() ? RegistrationMode.ON_SITE : RegistrationMode.ONLINE,
                cities.get(random.nextInt(cities.size())),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                random.nextInt(3) == 0,
                random.nextInt(4) == 0);
    }

    private Outcome visit(Guest guest) {
        var receipt = insistence
                .on(() -> forum.register(event, guest.request(), guest.key()))
                .expect(201);
        var id = receipt.json().path("id").asText();
        var secret = receipt.json().path("token").asText();
        var change = guest.switches()
                ? Optional.of(insistence
                        .on(() -> forum.switchMode(id, secret, guest.otherMode()))
                        .expect(200))
                : Optional.<Answer>empty();
        var cancellation = guest.cancels()
                ? Optional.of(insistence
                        .on(() -> forum.cancel(id, secret, "cancel-" + guest.key()))
                        .expect(200))
                : Optional.<Answer>empty();
        return new Outcome(guest, receipt, change, cancellation);
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
