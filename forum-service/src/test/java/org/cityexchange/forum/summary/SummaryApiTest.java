package org.cityexchange.forum.summary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Statements;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** The organizer's dashboard. */
@ForumTest
class SummaryApiTest {

    private static final String SUMMARY = "/v1/events/{event}/summary";

    private static void register(String event, String mode) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Delegate",
                        "email",
                        Api.email(),
                        "affiliation",
                        "City",
                        "jobTitle",
                        "Director",
                        "mode",
                        mode,
                        "consents",
                        List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201);
    }

    private static void figure(String event, String kind, int value) {
        post(
                        Map.of(
                                "key", "attendance",
                                "value", value,
                                "unit", "PERSON",
                                "qualifier", "APPROX",
                                "kind", kind,
                                "origin", "REPORTED",
                                "definition", "COUNT",
                                "source", Map.of("document", "소식지", "quote", "인용")),
                        "/v1/events/{event}/figures",
                        event)
                .then()
                .statusCode(201);
    }

    private static int statements(String event) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        organizer()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(SUMMARY, event)
                .then()
                .statusCode(200);
        return Statements.of(trace);
    }

    @Test
    void oneCallSaysWhereTheEventStands() {
        var event = Events.open(1, 5);
        register(event, "ON_SITE");
        register(event, "ON_SITE");
        register(event, "ONLINE");
        figure(event, "PLANNED", 100);
        figure(event, "ACTUAL", 90);
        Map<String, String> times =
                organizer().get("/v1/events/{event}", event).as(JsonBody.class).at("$");
        post(
                        Map.of(
                                "type", "KEYNOTE",
                                "title", text("기조", "Keynote"),
                                "startsAt", times.get("startsAt"),
                                "endsAt",
                                        Instant.parse(times.get("startsAt"))
                                                .plusSeconds(600)
                                                .toString()),
                        "/v1/events/{event}/sessions",
                        event)
                .then()
                .statusCode(201);
        organizer()
                .get(SUMMARY, event)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("REGISTRATION_OPEN")))
                .body(json("phase", equalTo("UPCOMING")))
                .body(json("quotas.mode", contains("ONLINE", "ON_SITE")))
                .body(json("quotas.confirmed", contains(1, 1)))
                .body(json("waiting", equalTo(1)))
                .body(json("registrations.find { it.status == 'WAITLISTED' }.count", equalTo(1)))
                .body(json("registrations.find { it.status == 'CONFIRMED' && it.mode == 'ONLINE' }.count", equalTo(1)))
                .body(json("agenda.lastRelease", equalTo(1)))
                .body(json("agenda.unreleasedChanges", equalTo(true)))
                .body(json("agenda.conflicts.GAP", equalTo(1)))
                .body(json("figures", hasSize(1)))
                .body(json("figures[0].planned.value", equalTo(100)))
                .body(json("figures[0].actual.value", equalTo(90)))
                .body(json("attendance.registered", equalTo(2)))
                .body(json("attendance.attended", equalTo(0)));
        auditor().get(SUMMARY, event).then().statusCode(200);
        stranger().get(SUMMARY, event).then().statusCode(404);
        given().get(SUMMARY, event).then().statusCode(401);
    }

    @Test
    void aDraftHasNoReleaseAndAPastEventHasEnded() {
        organizer()
                .get(
                        SUMMARY,
                        Events.draft(Map.of("startsAt", "2020-05-01T05:00:00Z", "endsAt", "2020-05-01T07:00:00Z")))
                .then()
                .statusCode(200)
                .body(json("phase", equalTo("ENDED")))
                .body(json("agenda.lastRelease", nullValue()))
                .body(json("agenda.unreleasedChanges", equalTo(false)));
    }

    @Test
    void aLargeEventTakesAsManyStatementsAsASmallOne() {
        var small = Events.open(5, 5);
        register(small, "ONLINE");
        session(small);
        var large = Events.open(50, 50);
        for (int i = 0; i < 6; i++) {
            register(large, "ONLINE");
            register(large, "ON_SITE");
            session(large);
        }
        var few = statements(small);
        assertThat(few).isBetween(10, 30);
        assertThat(statements(large)).isLessThanOrEqualTo(few);
    }

    private static void session(String event) {
        var person = post(Map.of("name", "Speaker"), "/v1/people")
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        Map<String, String> times =
                organizer().get("/v1/events/{event}", event).as(JsonBody.class).at("$");
        post(
                        Map.of(
                                "type", "KEYNOTE",
                                "title", text("기조", "Keynote"),
                                "startsAt", times.get("startsAt"),
                                "endsAt", times.get("endsAt"),
                                "roles", List.of(Map.of("role", "CHAIR", "person", Map.of("id", person)))),
                        "/v1/events/{event}/sessions",
                        event)
                .then()
                .statusCode(201);
    }

    @Test
    void aPlanAndItsResultAreTakenOutOneByOne() {
        var event = Events.published(Map.of());
        figure(event, "PLANNED", 100);
        figure(event, "ACTUAL", 90);
        var path = "/v1/events/{event}/figures/attendance";
        given().get(path, event).then().body(json("value", equalTo(90)));
        given().queryParam("kind", "PLANNED").get(path, event).then().body(json("value", equalTo(100)));
        organizer().delete(path, event).then().statusCode(422).body(json("errors.parameter", contains("kind")));
        organizer().queryParam("kind", "ACTUAL").delete(path, event).then().statusCode(204);
        given().get(path, event).then().body(json("value", equalTo(100)));
        organizer().delete(path, event).then().statusCode(204);
        given().get(path, event).then().statusCode(404);
    }
}
