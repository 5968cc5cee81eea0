package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cityexchange.contracts.RegistrationMode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Without its database a service says so, quickly and in its own words, and needs nobody's help afterwards. */
@Order(3)
@Timeout(120)
@ResourceLock(PackagedSystem.LOCK)
class DatabaseAwayTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final PackagedSystem system = PackagedSystem.running();
    private final Forum forum = system.organizers();
    private final Training training = system.keepers();
    private final String run = UUID.randomUUID().toString().substring(24);

    @Test
    void withoutTheDatabaseEveryRequestIsRefusedInTimeAndAllGoesOnWhenItIsBack() {
        var event = forum.openEvent("database-" + run, 10, 10);
        var before = register(event, "before-" + run).expect(201);
        var processes = List.of(system.forum().handle(), system.training().handle());

        system.stopDatabase();
        // the first ones find connections that broke, the later ones none at all
        for (var round = 1; round <= 3; round++) {
            requests(event, "refused-" + run + round).parallelStream().forEach(DatabaseAwayTest::assertUnavailable);
        }
        assertThat(Health.of(system.forum()).isDown()).isTrue();
        assertThat(Health.of(system.training()).isDown()).isTrue();

        system.startDatabase();
        await().atMost(SOON)
                .until(() -> Health.of(system.forum()).isReady()
                        && Health.of(system.training()).isReady());
        assertThat(List.of(system.forum().handle(), system.training().handle()))
                .isEqualTo(processes)
                .allMatch(ProcessHandle::isAlive);
        requests(event, "taken-" + run)
                .forEach(request -> assertThat(request.get().status()).isIn(200, 201));
        assertThat(forum.registrations(event))
                .extracting(registration -> registration.path("id").asText())
                .contains(before.json().path("id").asText())
                .hasSize(2);
        system.exchange().awaitAgreement();
        assertThat(training.engagements(event)).hasSize(2);
    }

    /** Reads and writes of both services, for the public and for staff. */
    private List<Supplier<Answer>> requests(String event, String name) {
        return List.of(
                () -> Api.at(forum.api().base()).get("/v1/events/" + event),
                () -> register(event, name),
                () -> forum.api().get("/v1/events/" + event + "/registrations"),
                () -> Api.at(training.api().base()).get("/v1/cities"),
                () -> training.api()
                        .post(
                                "/v1/cities",
                                Map.of("code", name, "kind", "CITY", "names", Map.of("ko", name), "country", "IN")));
    }

    private Answer register(String event, String name) {
        return forum.register(
                event, Forum.request(name + "@example.org", RegistrationMode.ONLINE), "registration-" + name);
    }

    private static void assertUnavailable(Supplier<Answer> request) {
        var answer = request.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.took()).isLessThan(LIMIT);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.json().path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.json().path("traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContainIgnoringCase("exception", "sql", "postgres", "org.", "java.");
    }
}
