package org.cityexchange.forum.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Themes of feedback and what follows from them. */
@ForumTest
class FollowUpApiTest {

    private static final String FOLLOW_UP = "/v1/follow-ups/{id}";
    private static final String TRANSITIONS = FOLLOW_UP + "/transitions";

    private static String theme(String event, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("label", text("2차 포럼 요청", "A second forum"), "sentiment", "REQUEST"));
        body.putAll(more);
        return post(body, "/v1/events/{event}/feedback-themes", event)
                .then()
                .statusCode(201)
                .body(json("computedCount", nullValue()))
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("kind", "REPEAT_EVENT", "title", text("2차 포럼 개최", "Holding a second forum")));
        body.putAll(more);
        return body;
    }

    private static String proposed(String event, Map<String, ?> more) {
        return post(body(more), "/v1/events/{event}/follow-ups", event)
                .then()
                .statusCode(201)
                .body(json("status", equalTo("PROPOSED")))
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static void becomes(String id, String to, String reason) {
        var body = reason == null ? Map.of("to", to) : Map.of("to", to, "reason", reason);
        post(body, TRANSITIONS, id).then().statusCode(200).body(json("status", equalTo(to)));
    }

    @Test
    void aFollowUpGoesFromTheProposalToWhatCameOfItAndKeepsEveryStep() {
        var event = Events.published(Map.of());
        var next = Events.published(Map.of());
        var id = proposed(event, Map.of("themes", List.of(theme(event, Map.of())), "dueOn", "2999-12-31"));
        organizer()
                .get(TRANSITIONS, id)
                .then()
                .body(json("allowed", containsInAnyOrder("UNDER_REVIEW", "ACCEPTED", "DECLINED")))
                .body(json("blocked.code", contains("ILLEGAL_TRANSITION", "ILLEGAL_TRANSITION")));
        post(Map.of("to", "DONE"), TRANSITIONS, id)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
        post(Map.of("to", "DECLINED", "reason", " "), TRANSITIONS, id)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/reason")));
        becomes(id, "UNDER_REVIEW", null);
        becomes(id, "ACCEPTED", "예산 확보");
        becomes(id, "IN_PROGRESS", null);
        patch(Map.of("links", List.of(Map.of("type", "EVENT", "event", next))), FOLLOW_UP, id)
                .then()
                .statusCode(200);
        becomes(id, "DONE", null);
        organizer()
                .get(FOLLOW_UP, id)
                .then()
                .body(json("history.to", contains("PROPOSED", "UNDER_REVIEW", "ACCEPTED", "IN_PROGRESS", "DONE")))
                .body(json("history[2].reason", equalTo("예산 확보")))
                .body(json("links[0].event", equalTo(next)))
                .body(json("overdue", equalTo(false)));
        post(Map.of("to", "PROPOSED"), TRANSITIONS, id).then().statusCode(409);
    }

    @Test
    void whatIsInternalIsThereForItsStaffAlone() {
        var event = Events.published(Map.of());
        var theme = theme(event, Map.of());
        var shown = theme(event, Map.of("visibility", "PUBLIC"));
        var id = proposed(event, Map.of());
        given().get(FOLLOW_UP, id).then().statusCode(404);
        stranger().get(FOLLOW_UP, id).then().statusCode(404);
        auditor().get(FOLLOW_UP, id).then().statusCode(200);
        given().get("/v1/events/{event}/follow-ups", event).then().body(json("items", empty()));
        stranger().get("/v1/follow-ups?event=" + event).then().body(json("items", empty()));
        organizer().get("/v1/events/{event}/follow-ups", event).then().body(json("items.id", contains(id)));
        given().get("/v1/events/{event}/feedback-themes", event).then().body(json("items.id", contains(shown)));
        given().get("/v1/events/{event}/feedback-themes/{theme}", event, theme)
                .then()
                .statusCode(404);
        patch(Map.of("visibility", "PUBLIC"), FOLLOW_UP, id).then().statusCode(200);
        given().get(FOLLOW_UP, id).then().statusCode(200);
        stranger()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("dueOn", "2030-01-01"))
                .patch(FOLLOW_UP, id)
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body(body(Map.of()))
                .post("/v1/events/{event}/follow-ups", event)
                .then()
                .statusCode(401);
    }

    @Test
    void ofAHiddenEventNothingIsPublic() {
        var event = Events.draft(Map.of());
        var id = proposed(event, Map.of("visibility", "PUBLIC"));
        given().get(FOLLOW_UP, id).then().statusCode(404);
        given().get("/v1/follow-ups?limit=100&sort=-createdAt").then().body(json("items.id", not(hasItem(id))));
    }

    @Test
    void aPublicFollowUpTellsNobodyOfAHiddenEventThatIsToComeOfIt() {
        var event = Events.published(Map.of());
        var secret = Events.draft(Map.of());
        var id = proposed(
                event, Map.of("visibility", "PUBLIC", "links", List.of(Map.of("type", "EVENT", "event", secret))));
        given().get(FOLLOW_UP, id).then().statusCode(200).body(json("links", empty()));
        given().get("/v1/follow-ups?event=" + event).then().body(json("items[0].links", empty()));
        organizer().get(FOLLOW_UP, id).then().body(json("links.event", contains(secret)));
    }

    @Test
    void whatIsLateIsListedUntilItIsSettled() {
        var event = Events.published(Map.of());
        var late = proposed(event, Map.of("dueOn", "2020-12-31"));
        var declined = proposed(event, Map.of("dueOn", "2020-12-31"));
        var never = proposed(event, Map.of());
        becomes(declined, "DECLINED", "다른 기관에서 함");
        organizer()
                .get("/v1/follow-ups?overdue=true&event=" + event)
                .then()
                .body(json("items.id", contains(late)))
                .body(json("items[0].overdue", equalTo(true)));
        organizer()
                .get("/v1/follow-ups?overdue=false&event=" + event)
                .then()
                .body(json("items.id", containsInAnyOrder(declined, never)));
    }

    @Test
    void linksNameWhatIsThere() {
        var event = Events.published(Map.of());
        var session = UUID.randomUUID().toString();
        var refused = Map.of(
                "/links/0/event", Map.of("type", "EVENT", "event", "no-such-event"),
                "/links/0/session", Map.of("type", "SMALL_GROUP", "event", event, "session", session),
                "/links/0/course", Map.of("type", "SESSION", "event", event, "session", session, "course", "A-1"));
        refused.forEach((pointer, link) -> post(
                        body(Map.of("links", List.of(link))), "/v1/events/{event}/follow-ups", event)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo(pointer))));
        post(
                        body(Map.of("themes", List.of(theme(Events.published(Map.of()), Map.of())))),
                        "/v1/events/{event}/follow-ups",
                        event)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/themes")));
    }

    @Test
    void aThemeThatIsFollowedStaysAndACountNeedsItsSource() {
        var event = Events.published(Map.of());
        var theme = theme(event, Map.of());
        var path = "/v1/events/{event}/feedback-themes/{theme}";
        proposed(event, Map.of("themes", List.of(theme)));
        organizer()
                .header("If-Match", "*")
                .delete(path, event, theme)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("IN_USE")));
        organizer().delete(path, event, theme).then().statusCode(428);
        patch(Map.of("reportedCount", 12), path, event, theme)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/source")));
        patch(Map.of("reportedCount", 12, "source", Map.of("document", "A", "quote", "12명")), path, event, theme)
                .then()
                .statusCode(200)
                .body(json("reportedCount", equalTo(12)));
    }

    @Test
    void trainingServiceHearsOfItOnceItIsPublicInOrderAndWithoutItsWords() {
        var event = Events.published(Map.of("topics", List.of("PUBLIC_DIPLOMACY")));
        var id = proposed(event, Map.of("links", List.of(Map.of("type", "COURSE", "course", "OTHER-1"))));
        becomes(id, "ACCEPTED", null);
        assertThat(Rows.count("select count(*) from outbox where aggregate_id = ?", UUID.fromString(id)))
                .isZero();
        patch(Map.of("visibility", "PUBLIC"), FOLLOW_UP, id).then().statusCode(200);
        becomes(id, "IN_PROGRESS", null);
        patch(Map.of("visibility", "INTERNAL"), FOLLOW_UP, id).then().statusCode(200);
        var records = Wire.read(Topic.FORUM_FOLLOW_UP, Set.of(id), 3);
        assertThat(Wire.types(records)).containsOnly(EventType.FOLLOW_UP_CHANGED);
        var told = records.stream().map(each -> Wire.json(each.value())).toList();
        assertThat(told)
                .extracting(each -> each.path("phase").asText())
                .containsExactly("ACCEPTED", "IN_PROGRESS", "IN_PROGRESS");
        assertThat(told).extracting(each -> each.path("shown").asBoolean()).containsExactly(true, true, false);
        assertThat(told.get(0).path("courses").get(0).asText()).isEqualTo("OTHER-1");
        assertThat(told.get(0).path("topics").get(0).asText()).isEqualTo("PUBLIC_DIPLOMACY");
        assertThat(records.get(0).value()).doesNotContain("포럼", "second");
    }

    @Test
    void oneOfTwoWhoDecideAtOnceIsToldThatItWasDecided() throws Exception {
        var id = proposed(Events.published(Map.of()), Map.of());
        var answers = Parallel.<Integer>all(List.of(
                () -> post(Map.of("to", "ACCEPTED"), TRANSITIONS, id).statusCode(),
                () -> post(Map.of("to", "DECLINED", "reason", "No"), TRANSITIONS, id)
                        .statusCode()));
        // Accepted first it can still be declined.
        assertThat(answers).contains(200);
        List<String> steps = organizer().get(FOLLOW_UP, id).as(JsonBody.class).at("history.to");
        assertThat(steps)
                .hasSize(1 + (int) answers.stream().filter(each -> each == 200).count());
    }
}
