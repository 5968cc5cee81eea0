package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cityexchange.contracts.RegistrationMode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} at whatever moment: what a client was told stays true, and the other side hears of it once. */
@Order(2)
@Timeout(120)
class NothingIsLostTest {

    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int GUESTS = 160;
    private static final int RENAMES = 40;
    private static final int ON_SITE = 30;
    private static final int ONLINE = 40;

    private final PackagedSystem system = PackagedSystem.running();
    private final Forum forum = system.organizers();
    private final Training training = system.keepers();

    /** Who is killed, and how it is started again where it was. */
    enum Victim {
        FORUM(system -> system.forum().kill(), system -> system.startForum(system.forumSpec())),
        TRAINING(system -> system.training().kill(), system -> system.startTraining(system.trainingSpec())),
        /** The broker, the issuer and, since PostgreSQL ends with them, the database of both services. */
        STACK(PackagedSystem::killStack, PackagedSystem::startStack);

        private final Consumer<PackagedSystem> killing;
        private final Consumer<PackagedSystem> restart;

        Victim(Consumer<PackagedSystem> killing, Consumer<PackagedSystem> restart) {
            this.killing = killing;
            this.restart = restart;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredSurvivesTheKillOf(Victim victim) throws Exception {
        var random = new Random(SEED + victim.name().hashCode());
        var name = victim.name().toLowerCase(Locale.ROOT) + "-" + Long.toString(System.nanoTime(), 36);
        var cities = IntStream.range(0, 5).mapToObj(i -> name + "-" + i).toList();
        cities.forEach(city -> training.createCity(city, "새 도시"));
        system.exchange().awaitAgreement();
        var event = forum.openEvent(name, ON_SITE, ONLINE);

        try (var crowd = new Crowd(forum, event, random, cities);
                var renames = new Renames(training, cities)) {
            for (var kill = 1; kill <= KILLS; kill++) {
                var moment = crowd.size() + 1 + random.nextInt(GUESTS / 2);
                crowd.come(GUESTS);
                renames.order(RENAMES);
                crowd.awaitAnswered(moment);
                victim.killing.accept(system);
                victim.restart.accept(system);
                system.awaitServices();
            }
            var reckoning = new Reckoning(forum, training, event, crowd.awaitAll());
            var names = renames.awaitAll();
            System.out.printf("NothingIsLostTest, %s, seed %d: left open %s%n", victim, SEED, crowd.leftOpen());

            assertThat(crowd.leftOpen())
                    .as("nobody is told that it is our fault")
                    .doesNotContainKey("500");

            system.exchange().awaitAgreement();
            reckoning.assertEachIsRegisteredOnce();
            reckoning.assertRetriesAreAnsweredTheSame();
            reckoning.assertSeatsAreCountedRight(RegistrationMode.ON_SITE, ON_SITE);
            reckoning.assertSeatsAreCountedRight(RegistrationMode.ONLINE, ONLINE);
            reckoning.assertEachWasHeardOnceAndInOrder();
            names.forEach(this::assertRenamed);
        }
    }

    private void assertRenamed(String city, List<String> names) {
        assertThat(forum.city(city).at("/names/ko").asText()).isEqualTo(names.get(names.size() - 1));
        assertThat(forum.city(city).path("revision").asInt()).isEqualTo(1 + names.size());
    }
}
