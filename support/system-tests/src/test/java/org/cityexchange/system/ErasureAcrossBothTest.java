package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.Tokens;
import org.cityexchange.testing.WholeDatabase;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Somebody is erased in both services while one of them does not answer: their words are in neither database, in nothing
 * that was told, in no file that is handed out and in no log afterwards, and nothing that is delivered again brings them
 * back.
 */
@Order(3)
@Timeout(150)
@ResourceLock(PackagedSystem.LOCK)
class ErasureAcrossBothTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final PackagedSystem system = PackagedSystem.running();
    private final String word = "canary" + UUID.randomUUID().toString().substring(24);
    private final String email = word + "@example.org";

    @Test
    void whoeverIsErasedInOneServiceIsGoneFromBothAndStaysGone() throws IOException {
        var forum = system.organizers();
        var training = system.keepers();
        var city = "erasure-" + word.substring(6);
        training.createCity(city, "시험시");
        await().atMost(SOON).until(() -> forum.city(city).path("code").asText().equals(city));
        var event = forum.openEvent("erasure-" + word.substring(6), 5, 5);
        var registration = registered(forum, event, city);
        var trainee = training.api()
                .post(
                        "/v1/trainees",
                        Map.of(
                                "name",
                                word + " name",
                                "nameLatin",
                                word + " latin",
                                "email",
                                email,
                                "jobTitle",
                                word + " title",
                                "cityCode",
                                city,
                                "rank",
                                "STAFF"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        await().atMost(SOON).until(() -> !training.engagements(event).isEmpty());
        system.exchange().awaitAgreement();
        var counts = counts(forum, training, event);

        system.forum().pause();
        var erasure = training.api()
                .post("/v1/privacy/erasures", Map.of("traineeId", trainee))
                .expect(201)
                .json();
        assertThat(erasure.path("status").asText()).isEqualTo("PENDING");
        assertThat(WholeDatabase.of(system.stack().training()).findings(List.of(word)))
                .isEmpty();
        assertThat(WholeDatabase.of(system.stack().forum()).findings(List.of(word)))
                .isNotEmpty();
        system.forum().resume();

        var receipt = "/v1/privacy/erasures/" + erasure.path("id").asText();
        await().atMost(SOON)
                .until(() ->
                        training.api().read(receipt).path("status").asText().equals("COMPLETED"));
        system.exchange().awaitAgreement();
        assertThat(rows(training.api().read(receipt), "forum-service", "registration"))
                .isOne();
        assertThat(rows(forum.api().read(receipt), "training-service", "trainee"))
                .isOne();
        assertGone(forum, training, event);
        assertThat(counts(forum, training, event)).isEqualTo(counts);

        rebuiltFromTheBeginning();
        assertGone(forum, training, event);
        assertThat(counts(forum, training, event)).isEqualTo(counts);
        comesBack(forum, training, event, city, registration);
    }

    private JsonNode registered(Forum forum, String event, String city) {
        var request = new TreeMap<>(Forum.request(email, RegistrationMode.ONLINE, city));
        request.put("affiliation", word + " affiliation");
        request.put("jobTitle", word + " title");
        request.put("phone", "+82 10 " + word.substring(6));
        return forum.register(event, request, "key-of-" + word).expect(201).json();
    }

    private static int rows(JsonNode receipt, String service, String table) {
        for (var part : receipt.path("services")) {
            for (var rows : part.path("tables")) {
                if (part.path("service").asText().equals(service)
                        && rows.path("table").asText().equals(table)) {
                    return rows.path("rows").asInt();
                }
            }
        }
        return 0;
    }

    /** What is counted of the event, and of all trainees. */
    private static String counts(Forum forum, Training training, String event) {
        return forum.quota(event, RegistrationMode.ONLINE)
                + " " + forum.registrations(event).size()
                + " " + training.engagements(event).size()
                + " "
                + training.api().read("/v1/trainees?include=total&limit=1").at("/page/total");
    }

    private void assertGone(Forum forum, Training training, String event) throws IOException {
        var words = List.of(word);
        assertThat(WholeDatabase.of(system.stack().forum()).findings(words)).isEmpty();
        assertThat(WholeDatabase.of(system.stack().training()).findings(words)).isEmpty();
        assertThat(WholeLog.findings(system.stack().bootstrapServers(), words)).isEmpty();
        for (var log : List.of(system.forumSpec().log(), system.trainingSpec().log())) {
            assertThat(text(log)).doesNotContain(word);
        }
        assertThat(forum.api()
                        .get("/v1/events/" + event + "/registrations.csv", "Access-Reason", "test")
                        .expect(200)
                        .body())
                .doesNotContain(word)
                .contains("○○○");
        assertThat(training.api()
                        .get("/v1/trainees.csv", "Access-Reason", "test")
                        .expect(200)
                        .body())
                .doesNotContain(word);
    }

    private static String text(Path log) throws IOException {
        return Files.readString(log).toLowerCase(Locale.ROOT);
    }

    /** training-service hears of every registration again, from the first record of the log on. */
    private void rebuiltFromTheBeginning() {
        var operator =
                Api.at(system.training().uri()).as(Tokens.of(system.stack()).token("operator"));
        var job = operator.post("/v1/exchange/rebuilds", Map.of("topic", Topic.FORUM_REGISTRATION.wireName()))
                .expect(202)
                .json()
                .path("id")
                .asText();
        await().atMost(SOON)
                .until(() -> operator.read("/v1/exchange/jobs/" + job)
                        .path("status")
                        .asText()
                        .equals("COMPLETED"));
        system.exchange().awaitAgreement();
    }

    /** By their own act, as somebody new. */
    private void comesBack(Forum forum, Training training, String event, String city, JsonNode before) {
        var again = forum.register(event, Forum.request(email, RegistrationMode.ONLINE, city), "key-again-" + word)
                .expect(201)
                .json();
        assertThat(again.path("id")).isNotEqualTo(before.path("id"));
        await().atMost(SOON)
                .until(() -> !training.heardOf(again.path("id").asText()).isEmpty());
        var refs = training.engagements(event).stream()
                .map(engagement -> engagement.path("personRef").asText())
                .toList();
        assertThat(refs).hasSize(2).doesNotHaveDuplicates().anyMatch(ref -> ref.startsWith("erased."));
    }
}
