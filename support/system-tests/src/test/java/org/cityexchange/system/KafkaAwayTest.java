package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.stack.ServiceProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Without Kafka both services go on, and what they have to tell each other waits its turn. */
@Order(1)
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock(PackagedSystem.LOCK)
class KafkaAwayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private PackagedSystem system;
    private Forum forum;
    private Training training;

    @BeforeAll
    void startTheServicesWhileTheirBrokerIsAway() {
        system = PackagedSystem.withoutKafka();
        forum = system.organizers();
        training = system.keepers();
    }

    @Test
    @Order(1)
    void bothServicesStartAndWriteWithoutKafkaAndTellEverythingInOrderWhenItComes() {
        var story = new Story(UUID.randomUUID().toString().substring(24));
        assertOnlyKafkaIsMissed();
        assertThat(training.heardOf(story.second)).isEmpty();

        system.broker().start();
        story.assertTold();
    }

    @Test
    @Order(2)
    void bothServicesGoOnWithoutKafkaAndTellEverythingInOrderWhenItIsBack() {
        assertThat(system.forum().isAlive() && system.training().isAlive()).isTrue();
        system.broker().kill();
        var story = new Story(UUID.randomUUID().toString().substring(24));
        assertOnlyKafkaIsMissed();

        system.broker().start();
        story.assertTold();
    }

    private void assertOnlyKafkaIsMissed() {
        for (var service : new ServiceProcess[] {system.forum(), system.training()}) {
            await().atMost(SOON).until(() -> Health.of(service).kafka().equals("degraded"));
            assertThat(Health.of(service).isReady()).isTrue();
        }
        for (var side : system.exchange().sides()) {
            var status = ExchangeView.status(side);
            assertThat(status.path("kafka").asText()).isEqualTo("DEGRADED");
            assertThat(status.path("outboxPending").asLong()).isPositive();
        }
    }

    /** One seat and two who want it; a city that is renamed twice. All of it is answered, whether Kafka is there or not. */
    private final class Story {

        private final String city;
        private final String first;
        private final String second;

        Story(String run) {
            city = "away-" + run;
            var event = forum.openEvent("away-" + run, 1, 0);
            var firstReceipt = register(event, "first-" + run);
            first = firstReceipt.get("id");
            second = register(event, "second-" + run).get("id");
            forum.cancel(first, firstReceipt.get("token"), "cancellation-of-" + run)
                    .expect(200);
            training.createCity(city, "첫 이름");
            assertThat(training.rename(city, "둘째 이름")).isTrue();
            assertThat(training.rename(city, "셋째 이름")).isTrue();
        }

        private Map<String, String> register(String event, String name) {
            var request = Forum.request(name + "@example.org", RegistrationMode.ON_SITE);
            var receipt = forum.register(event, request, "registration-" + name)
                    .expect(201)
                    .json();
            return Map.of(
                    "id",
                    receipt.path("id").asText(),
                    "token",
                    receipt.path("token").asText());
        }

        void assertTold() {
            system.exchange().awaitAgreement();
            assertThat(training.heardOf(first)).containsExactly("FORUM_REGISTERED", "FORUM_CANCELLED");
            assertThat(training.heardOf(second)).containsExactly("FORUM_WAITLISTED", "FORUM_REGISTERED");
            assertThat(forum.city(city).at("/names/ko").asText()).isEqualTo("셋째 이름");
            assertThat(forum.city(city).path("revision").asLong()).isEqualTo(3);
            await().atMost(SOON)
                    .until(() -> Health.of(system.forum()).kafka().equals("ok")
                            && Health.of(system.training()).kafka().equals("ok"));
        }
    }
}
