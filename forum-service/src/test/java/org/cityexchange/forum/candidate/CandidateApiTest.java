package org.cityexchange.forum.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Training;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcomes of training as cases to be presented. */
@ForumTest
class CandidateApiTest {

    private static final String LIST = "/v1/best-practice-candidates";

    private final UUID outcome = UUID.randomUUID();
    private String city;
    private long revision;

    @BeforeEach
    void enterCity() {
        city = Wire.knownCity("ACTIVE");
    }

    private void told(EventType type, String phase) {
        Wire.send(type, UUID.randomUUID(), outcome.toString(), ++revision, Training.outcome(outcome, city, phase));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Rows.count(
                                "select count(*) from training_outcome where id = ? and revision = ?",
                                outcome,
                                revision)
                        == 1);
    }

    @Test
    void aVerifiedOutcomeBecomesAnEntryAndATalkAndTrainingHearsWhichOutcomeItIsAbout() {
        told(EventType.OUTCOME_VERIFIED, "VERIFIED");
        organizer()
                .queryParam("city", city)
                .queryParam("policy", "TOPIS")
                .queryParam("topic", "URBAN_TRANSPORT")
                .queryParam("q", "traffic")
                .get(LIST)
                .then()
                .statusCode(200)
                .body(json("items.outcome.id", contains(outcome.toString())))
                .body(json("items[0].outcome.title.ko", equalTo("교통정보센터")))
                .body(json("items[0].contestEntries", empty()))
                .body(json("items[0].talks", empty()));
        organizer()
                .queryParam("city", city)
                .queryParam("policy", "MVOTING")
                .get(LIST)
                .then()
                .body(json("items", empty()));
        RestAssured.get(LIST).then().statusCode(401);

        var contest = slug("contest");
        post(
                        Map.of(
                                "slug", contest,
                                "title", text("공모전", "Contest"),
                                "criteria",
                                        List.of(Map.of(
                                                "key",
                                                "effect",
                                                "label",
                                                text("성과", "Effect"),
                                                "weight",
                                                1,
                                                "max",
                                                100)),
                                "ranks", List.of(Map.of("key", "GRAND", "label", text("최우수상", "Grand prize")))),
                        "/v1/contests")
                .then()
                .statusCode(201);
        var entry = post(Map.of("contest", contest), LIST + "/{outcome}/contest-entries", outcome)
                .then()
                .statusCode(201)
                .body(json("cityCode", equalTo(city)))
                .body(json("title.en", equalTo("Traffic centre")))
                .body(json("outcomeId", equalTo(outcome.toString())))
                .body(json("outcomePhase", equalTo("VERIFIED")))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");

        var now = Instant.now();
        var event = Events.published(Map.of(
                "startsAt", now.minus(Duration.ofHours(3)).toString(),
                "endsAt", now.minus(Duration.ofHours(1)).toString()));
        var session = post(
                        Map.of(
                                "event", event,
                                "startsAt", now.minus(Duration.ofHours(2)).toString(),
                                "endsAt", now.minus(Duration.ofMinutes(100)).toString()),
                        LIST + "/{outcome}/session-proposals",
                        outcome)
                .then()
                .statusCode(201)
                .body(json("type", equalTo("AWARD_CASE")))
                .body(json("contributions[0].subjectCities", contains(city)))
                .body(json("contributions[0].outcomeIds", contains(outcome.toString())))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var talks = post(
                        Map.of("event", event, "sessionId", session, "title", text("한 번 더", "Once more")),
                        LIST + "/{outcome}/session-proposals",
                        outcome)
                .then()
                .statusCode(201)
                .body(json("id", equalTo(session)))
                .extract()
                .as(JsonBody.class)
                .<List<String>>at("contributions.id");
        assertThat(talks).hasSize(2);
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("event", event, "sessionId", session))
                .post(LIST + "/{outcome}/session-proposals", outcome)
                .then()
                .statusCode(404);

        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        Events.became(event, "HELD");
        var published =
                Wire.read(Topic.FORUM_CONTRIBUTION, Set.of(talks.get(0)), 1).get(0);
        assertThat(Wire.json(published.value()).at("/contribution/outcomeIds/0").asText())
                .isEqualTo(outcome.toString());

        // what is in doubt is no candidate any more, but what was made of it is found by it
        told(EventType.OUTCOME_DISPUTED, "DISPUTED");
        organizer().queryParam("city", city).get(LIST).then().body(json("items", empty()));
        organizer()
                .queryParam("city", city)
                .queryParam("phase", "DISPUTED", "RETRACTED")
                .get(LIST)
                .then()
                .body(json("items[0].contestEntries.entryId", contains(entry)))
                .body(json("items[0].talks.contributionId", contains(talks.toArray())));
        organizer()
                .get("/v1/contests/{contest}/entries/{entry}", contest, entry)
                .then()
                .body(json("outcomePhase", equalTo("DISPUTED")));
        post(Map.of("contest", contest), LIST + "/{outcome}/contest-entries", outcome)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OUTCOME_NOT_VERIFIED")));
    }

    @Test
    void anAgendaNamesOnlyOutcomesThatAreKnown() {
        var event = Events.published(Map.of());
        var start = Instant.parse(
                organizer().get("/v1/events/{event}", event).as(JsonBody.class).at("startsAt"));
        post(
                        Map.of(
                                "type", "PRESENTATION",
                                "title", text("발표", "Talk"),
                                "startsAt", start.toString(),
                                "endsAt", start.plus(Duration.ofMinutes(10)).toString(),
                                "contributions", List.of(Map.of("outcomeIds", List.of(outcome.toString())))),
                        "/v1/events/{event}/sessions",
                        event)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")))
                .body(json("errors.pointer", contains("/contributions/0/outcomeIds")));
        post(Map.of("event", event), LIST + "/{outcome}/session-proposals", outcome)
                .then()
                .statusCode(404);
    }

    @Test
    void everyGoldenSampleIsTakenIn() {
        for (var type : List.of(EventType.OUTCOME_VERIFIED, EventType.OUTCOME_DISPUTED, EventType.OUTCOME_RETRACTED)) {
            for (var sample : GoldenSamples.of(type)) {
                var id = UUID.randomUUID();
                var event = Wire.json(sample.json());
                event.withObject("/outcome").put("outcomeId", id.toString());
                Wire.send(type, UUID.randomUUID(), id.toString(), 1, event);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> organizer().get(LIST + "/{id}", id).statusCode() == 200);
            }
        }
        organizer().get(LIST + "?limit=100").then().body(json("items.outcome.phase", not(hasItem("RETRACTED"))));
    }
}
