package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The two packaged services and a real broker between them. */
@Order(2)
@Timeout(120)
@ResourceLock(PackagedSystem.LOCK)
class ExchangeOverTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final PackagedSystem system = PackagedSystem.running();
    private final Forum forum = system.organizers();
    private final Training training = system.keepers();
    private final String run = UUID.randomUUID().toString().substring(24);

    @Test
    void anOfficialFromDelhiRegistersInTheForumAndIsSeenInTraining() {
        var delhi = "delhi-" + run;
        training.createCity(delhi, "델리");
        await().atMost(SOON).until(() -> forum.city(delhi).path("code").asText().equals(delhi));
        var event = forum.openEvent("wire-" + run, 10, 10);

        var request = Forum.request("delhi-" + run + "@example.org", RegistrationMode.ONLINE, delhi);
        var receipt = forum.register(event, request, "key-of-" + run + "-delhi")
                .expect(201)
                .json();
        assertThat(receipt.path("status").asText()).isEqualTo("CONFIRMED");

        await().atMost(SOON).until(() -> !training.engagements(event).isEmpty());
        assertThat(training.engagements(event)).singleElement().satisfies(engagement -> {
            assertThat(engagement.path("kind").asText()).isEqualTo("FORUM_REGISTERED");
            assertThat(engagement.path("registrationId").asText())
                    .isEqualTo(receipt.path("id").asText());
            assertThat(engagement.path("eventId").asText()).isEqualTo(event);
            assertThat(engagement.path("cityCode").asText()).isEqualTo(delhi);
            assertThat(engagement.path("mode").asText()).isEqualTo("ONLINE");
            assertThat(engagement.toString())
                    .doesNotContain(request.get("email"), request.get("name"), request.get("affiliation"));
        });
        system.exchange().awaitAgreement();
    }

    @Test
    void aCityNamedInKoreanAndInEnglishInTheSameMinuteIsOneForBothWhoNamedIt() {
        var code = "nakhon-" + run;
        var event = forum.openEvent("named-" + run, 10, 10);
        var names = Map.of("ko", "나콘" + run, "en", "Nakhon " + run);
        names.forEach((language, name) -> {
            var request = new HashMap<String, Object>(
                    Forum.request(language + "-" + run + "@example.org", RegistrationMode.ONLINE));
            request.put("locale", language);
            request.put("proposedCity", Map.of("name", name, "country", "TH"));
            forum.register(event, request, "key-of-" + run + "-" + language).expect(201);
        });
        await().atMost(SOON).until(() -> openReviews().size() == 2);
        assertThat(openReviews())
                .extracting(review -> review.at("/proposals/0/language").asText())
                .containsExactlyInAnyOrder("ko", "en");

        training.api()
                .post(
                        "/v1/city-reviews/" + openReviews().get(0).path("id").asText() + "/transitions",
                        Map.of(
                                "to",
                                "CREATED",
                                "newCity",
                                Map.of("code", code, "kind", "CITY", "names", names, "country", "TH")))
                .expect(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(forum.registrations(event))
                        .extracting(registration ->
                                registration.path("effectiveCityCode").asText())
                        .containsExactly(code, code));
        assertThat(openReviews()).isEmpty();
        system.exchange().awaitAgreement();
        assertThat(forum.city(code).at("/names/ko").asText()).isEqualTo(names.get("ko"));
    }

    /** What this test named and nobody has decided about. */
    private List<JsonNode> openReviews() {
        return training.api().all("/v1/city-reviews?status=OPEN&country=TH&limit=100").stream()
                .filter(review -> review.path("name").asText().endsWith(run))
                .toList();
    }

    @Test
    void aCityRenamedInTrainingIsRenamedInTheForum() {
        var code = "renamed-" + run;
        training.createCity(code, "옛 이름");
        assertThat(training.rename(code, "새 이름")).isTrue();

        await().atMost(SOON)
                .until(() -> forum.city(code).at("/names/ko").asText().equals("새 이름"));
        assertThat(forum.city(code).path("revision"))
                .isEqualTo(training.city(code).path("revision"));
        system.exchange().awaitAgreement();
    }
}
