package org.cityexchange.training.cityreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Cities that registrants of forums named, over the real broker: asked, decided, and answered. */
@TrainingTest
class CityProposalExchangeTest {

    private final String code = newCode("city");

    private static UUID proposed(String name, String country, String language) {
        var id = UUID.randomUUID();
        propose(UUID.randomUUID(), id, name, country, language);
        return id;
    }

    private static void propose(UUID eventId, UUID id, String name, String country, String language) {
        Records.send(EventType.CITY_PROPOSED, eventId, id, 1, Records.json("""
                        {"proposalId": "%s", "name": "%s", "country": "%s", "language": "%s",
                         "occurredAt": "2026-12-02T01:00:00Z"}
                        """.formatted(id, name, country, language)));
    }

    private static JsonNode answer(UUID proposal) {
        var records = Records.read(Topic.TRAINING_CITY_REVIEW, proposal.toString(), 1);
        assertThat(records).hasSize(1);
        return Records.json(records.get(0).value());
    }

    /** The open review that this proposal stands behind, once it is there. */
    private static String reviewOf(UUID proposal) {
        var path = "items.find { it.proposals.any { p -> p.id == '" + proposal + "' } }.id";
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin().get("/v1/city-reviews?status=OPEN&sort=-openedAt&limit=100")
                                .as(JsonBody.class)
                                .<String>at(path),
                        review -> review != null);
    }

    private static void decide(String review, Map<String, ?> decision) {
        admin().contentType(ContentType.JSON)
                .body(decision)
                .post("/v1/city-reviews/{id}/transitions", review)
                .then()
                .statusCode(200);
    }

    @Test
    void aNameThatIsKnownExactlyIsAnsweredAtOnceAndOnceHoweverOftenItComes() {
        createCity(code, "퀴논" + code).then().statusCode(201);
        var id = UUID.randomUUID();
        var eventId = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            propose(eventId, id, "퀴논" + code, "VN", "ko");
        }
        var answered = answer(id);
        assertThat(answered.path("cityCode").asText()).isEqualTo(code);
        assertThat(answered.path("cityId").asText())
                .isEqualTo(admin().get("/v1/cities/{city}", code)
                        .as(JsonBody.class)
                        .at("id"));
        var nowhere = proposed("퀴논" + code, "QQ", "ko");
        assertThat(answer(nowhere).path("reason").asText()).isEqualTo("UNKNOWN_COUNTRY");
        assertThat(Records.read(Topic.TRAINING_CITY_REVIEW, id.toString(), 1)).hasSize(1);
    }

    @Test
    void oneCityNamedInKoreanAndInEnglishInTheSameMinuteIsTwoReviewsOfOneCity() {
        var korean = proposed("나콘" + code, "TH", "ko");
        var english = proposed("Nakhon " + code, "TH", "en");
        var sameAgain = proposed("nakhon  " + code, "TH", "en");
        var koreanReview = reviewOf(korean);
        var englishReview = reviewOf(english);
        assertThat(koreanReview).isNotEqualTo(englishReview).isEqualTo(reviewOf(korean));
        assertThat(reviewOf(sameAgain)).isEqualTo(englishReview);
        admin().get("/v1/city-reviews/{id}", englishReview)
                .then()
                .body(json("proposals.origin", contains("FORUM", "FORUM")))
                .body(json("proposals.language", contains("en", "en")));

        decide(
                englishReview,
                Map.of(
                        "to",
                        "CREATED",
                        "newCity",
                        Map.of(
                                "code",
                                code,
                                "kind",
                                "CITY",
                                "names",
                                Map.of("ko", "나콘라차시마" + code, "en", "Nakhon " + code),
                                "country",
                                "TH")));
        decide(koreanReview, Map.of("to", "LINKED", "city", code, "aliasLanguage", "ko"));
        for (var proposal : List.of(korean, english, sameAgain)) {
            assertThat(answer(proposal).path("cityCode").asText()).isEqualTo(code);
        }
        // whoever names it next, in whichever language, is answered at once
        assertThat(answer(proposed("나콘" + code, "TH", "ko")).path("cityCode").asText())
                .isEqualTo(code);
        admin().get("/v1/city-reviews/{id}", koreanReview).then().body(json("status", equalTo("LINKED")));
    }

    @Test
    void whoCreatesTheCityFromOneOfTwoReviewsWithBothNamesAnswersEverybodyAtOnce() {
        var korean = proposed("나콘" + code, "TH", "ko");
        var english = proposed("Nakhon " + code, "TH", "en");
        var elsewhere = proposed("나콘" + code, "LA", "ko");
        var koreanReview = reviewOf(korean);
        var englishReview = reviewOf(english);
        admin().get("/v1/city-reviews?status=OPEN&country=TH&sort=-openedAt&limit=100")
                .then()
                .body(json("items.id", hasItems(koreanReview, englishReview)));
        var names = Map.of("ko", "나콘" + code, "en", "Nakhon " + code);
        decide(
                koreanReview,
                Map.of(
                        "to",
                        "CREATED",
                        "newCity",
                        Map.of("code", code, "kind", "CITY", "names", names, "country", "TH")));
        for (var proposal : List.of(korean, english)) {
            assertThat(answer(proposal).path("cityCode").asText()).isEqualTo(code);
        }
        admin().get("/v1/city-reviews/{id}", englishReview)
                .then()
                .body(json("status", equalTo("LINKED")))
                .body(json("city", equalTo(code)))
                .body(json("decidedBy", nullValue()));
        admin().get("/v1/city-reviews/{id}", reviewOf(elsewhere)).then().body(json("status", equalTo("OPEN")));
    }

    @Test
    void aRejectionTravelsAsACodeAndItsWordsDoNot() {
        var proposal = proposed("아무데도 " + code, "TH", "ko");
        decide(reviewOf(proposal), Map.of("to", "REJECTED", "reason", "담당자 메모: 도시가 아님", "rejection", "NOT_A_CITY"));
        var answered = answer(proposal);
        assertThat(answered.path("reason").asText()).isEqualTo("NOT_A_CITY");
        assertThat(answered.toString()).doesNotContain("메모");
        var other = proposed("또 아무데도 " + code, "TH", "ko");
        decide(reviewOf(other), Map.of("to", "REJECTED", "reason", "모름"));
        assertThat(answer(other).path("reason").asText()).isEqualTo("OTHER");
    }
}
