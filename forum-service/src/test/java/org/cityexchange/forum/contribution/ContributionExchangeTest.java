package org.cityexchange.forum.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.contracts.EventType.CONTRIBUTION_PUBLISHED;
import static org.cityexchange.contracts.EventType.CONTRIBUTION_WITHDRAWN;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What training-service is told of talks. */
@ForumTest
class ContributionExchangeTest {

    private static final String NAME = "Wilhelmina Pfefferkorn";

    private static String person() {
        return post(Map.of("name", NAME, "email", email()), "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** The id of a published event that ended an hour ago. */
    private static String event() {
        var now = Instant.now();
        return Events.published(Map.of(
                "startsAt", now.minus(Duration.ofHours(3)).toString(),
                "endsAt", now.minus(Duration.ofHours(1)).toString()));
    }

    private static Map<String, Object> talk(String title) {
        return new HashMap<>(Map.of(
                "title", text(title + " " + NAME, title),
                "roles", List.of(Map.of("role", "PRESENTER", "person", Map.of("id", person())))));
    }

    /** Enters the agenda with those talks in one session and answers their ids. */
    private static List<String> enter(String event, List<Map<String, Object>> talks) {
        var whole = organizer().get("/v1/events/{event}", event).as(JsonBody.class);
        var session = Map.of(
                "type", "AWARD_CASE",
                "title", text("우수사례", "Cases"),
                "startsAt", whole.<String>at("startsAt"),
                "endsAt", whole.<String>at("endsAt"),
                "contributions", talks);
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", List.of(session)))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        return organizer()
                .get("/v1/events/{event}/agenda", event)
                .as(JsonBody.class)
                .at("sessions[0].contributions.id");
    }

    private static void release(String event) {
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
    }

    private static List<ConsumerRecord<String, String>> told(String id, int count) {
        return Wire.read(Topic.FORUM_CONTRIBUTION, Set.of(id), count);
    }

    private static long toldOf(String event) {
        return Rows.count(
                "select count(*) from outbox where topic = 'forum.contribution.v1' and coalesce(payload #>> '{contribution,eventId}', payload ->> 'eventId') = ?",
                event);
    }

    @Test
    void theTalksOfAnEventAreToldOnceItWasHeldWithoutAName() {
        var event = event();
        var city = Wire.knownCity("ACTIVE");
        var talk = talk("Quy Nhon");
        talk.put("subjectCities", List.of(city));
        var id = enter(event, List.of(talk)).get(0);
        release(event);
        assertThat(toldOf(event)).isZero();
        Events.became(event, "HELD");
        var record = told(id, 1).get(0);
        assertThat(Wire.types(List.of(record))).containsExactly(CONTRIBUTION_PUBLISHED);
        var json = Wire.json(record.value()).path("contribution");
        assertThat(json.path("eventId").asText()).isEqualTo(event);
        assertThat(json.path("subjectCities").get(0).asText()).isEqualTo(city);
        assertThat(json.path("sessionTitle").path("ko").asText()).isEqualTo("우수사례");
        assertThat(json.path("title").path("ko").asText()).isEqualTo("Quy Nhon ○○○");
        assertThat(json.path("title").path("en").asText()).isEqualTo("Quy Nhon");
        assertThat(json.path("personRefs").get(0).asText()).matches("[^.]+\\.[A-Za-z0-9_-]{43}");
        assertThat(record.value()).doesNotContain("Wilhelmina", "example.org");
    }

    @Test
    void aLaterReleaseTellsWhatChangedAndNothingElse() {
        var event = event();
        var kept = talk("Kept");
        var changed = talk("Changed");
        var ids = enter(event, List.of(kept, changed, talk("Gone")));
        release(event);
        Events.became(event, "HELD");
        assertThat(toldOf(event)).isEqualTo(3);

        List<Map<String, Object>> present = organizer()
                .get("/v1/events/{event}/agenda", event)
                .as(JsonBody.class)
                .at("sessions[0].contributions");
        present.get(1).put("title", text("다른 제목", "Another title"));
        var session = organizer()
                .get("/v1/events/{event}/agenda", event)
                .as(JsonBody.class)
                .<Map<String, Object>>at("sessions[0]");
        session.put("contributions", present.subList(0, 2));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", List.of(session)))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        assertThat(toldOf(event)).isEqualTo(3);
        release(event);
        assertThat(toldOf(event)).isEqualTo(5);
        assertThat(Wire.json(told(ids.get(1), 2).get(1).value())
                        .at("/contribution/title/en")
                        .asText())
                .isEqualTo("Another title");
        assertThat(Wire.types(told(ids.get(2), 2))).containsExactly(CONTRIBUTION_PUBLISHED, CONTRIBUTION_WITHDRAWN);
        assertThat(told(ids.get(0), 1)).hasSize(1);
    }

    @Test
    void anEventThatIsHeldWhileItsAgendaIsReleasedTellsTheReleasedTalks() throws Exception {
        for (int round = 0; round < 3; round++) {
            var event = event();
            enter(event, List.of(talk("One"), talk("Two")));
            var answers = Parallel.<Integer>all(List.of(
                    () -> Events.become(event, "HELD").statusCode(),
                    () -> post(Map.of(), "/v1/events/{event}/agenda/releases", event)
                            .statusCode()));
            assertThat(answers).containsExactly(200, 201);
            assertThat(Rows.count(
                            "select count(*) from told_contribution where event_id = ? and told is not null",
                            UUID.fromString(event)))
                    .isEqualTo(2);
        }
    }
}
