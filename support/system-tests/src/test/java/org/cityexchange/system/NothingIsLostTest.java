package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cityexchange.system.Crowd.Outcome;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Services, broker and database are killed and frozen at random while guests register, change and cancel, cities are
 * renamed and courses completed; afterwards everything that is promised holds. Each fault strikes once, or
 * {@code -Dfaults.rounds} times; {@code -Dseed} repeats the choices of a run, if not its very moments.
 */
@Order(4)
@Timeout(3600)
@ResourceLock(PackagedSystem.LOCK)
class NothingIsLostTest {

    private static final long SEED = Long.getLong("seed", new Random().nextLong(1_000_000));
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);
    private static final int ON_SITE = 60;
    private static final int ONLINE = 80;
    private static final int GUESTS = 30;
    private static final int RENAMES = 10;
    private static final int COMPLETIONS = 3;

    private final PackagedSystem system = PackagedSystem.running();
    private final Forum forum = system.organizers();
    private final Training training = system.keepers();
    private final Insistence insistence = new Insistence();
    private final Random random = new Random(SEED);

    @Test
    void whateverIsKilledOrFrozenWhatWasAnsweredStaysTrueAndTheOtherSideHearsOfItOnce() throws Exception {
        System.out.printf("NothingIsLostTest: repeat with -Dseed=%d -Dfaults.rounds=%d%n", SEED, ROUNDS);
        var faults = faults();
        var name = "faults-" + Long.toString(System.nanoTime(), 36);
        var cities = IntStream.range(0, 5).mapToObj(i -> name + "-" + i).toList();
        cities.forEach(city -> training.createCity(city, "새 도시"));
        system.exchange().awaitAgreement();
        var event = forum.openEvent(name, ON_SITE, ONLINE);
        var books = new Books(system, event);

        try (var crowd = new Crowd(forum, event, random, cities, insistence);
                var renames = new Renames(training, cities);
                var completions =
                        Completions.of(training, name, cities.get(0), COMPLETIONS * faults.size(), insistence)) {
            for (var fault : faults) {
                crowd.come(GUESTS);
                renames.order(RENAMES);
                completions.order(COMPLETIONS);
                Thread.sleep(100 + random.nextInt(400));
                fault.strike(system, 500 + random.nextInt(1_500));
                Thread.sleep(random.nextInt(500));
                system.startWhatHasEnded();
                // half of the time the next one strikes while the last one is not over
                if (random.nextBoolean()) {
                    system.recover();
                }
            }
            system.recover();
            var outcomes = crowd.awaitAll();
            var names = renames.awaitAll();
            var completed = completions.awaitAll();
            System.out.printf("NothingIsLostTest: %s; left open %s%n", faults, insistence.leftOpen());
            assertThat(insistence.leftOpen())
                    .as("nobody is told that it is our fault")
                    .doesNotContainKey("500");

            system.exchange().awaitRest();
            books.guests(outcomes);
            books.cities(names);
            books.completions(completed);
            var verdict = Verdict.of(books.observation());
            assertThat(verdict.broken()).as("seed " + SEED + "\n" + verdict).isEmpty();
            assertThat(forum.registrations(event))
                    .as("nobody else is registered")
                    .hasSameSizeAs(outcomes);
            assertRetriesAreAnsweredTheSame(event, outcomes);
        }
    }

    /** Each fault there is once in each round, in a random order. */
    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (int round = 0; round < ROUNDS; round++) {
            var shuffled = new ArrayList<>(Fault.all());
            Collections.shuffle(shuffled, random);
            faults.addAll(shuffled);
        }
        return faults;
    }

    /** A request that is sent again is answered as it was the first time, to the byte. */
    private void assertRetriesAreAnsweredTheSame(String event, List<Outcome> outcomes) {
        assertThat(outcomes.subList(0, GUESTS)).allSatisfy(each -> {
            var again =
                    forum.register(event, each.guest().request(), each.guest().key());
            assertThat(again.status()).isEqualTo(each.receipt().status());
            assertThat(again.body()).isEqualTo(each.receipt().body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        });
    }
}
