package org.cityexchange.forum.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** An agenda as it is entered and read: whole. */
@ForumTest
class AgendaApiTest {

    private static final String PATH = "/v1/events/{event}/agenda";
    private static final String START = "2031-05-01T05:00:00Z";
    private static final String MIDDLE = "2031-05-01T06:00:00Z";
    private static final String END = "2031-05-01T07:00:00Z";

    private static String event() {
        return published(Map.of("startsAt", START, "endsAt", END));
    }

    /** An event of which only the day is known. */
    private static String eventOfADay() {
        return published(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
    }

    private static Response put(String event, Object agenda) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", Api.etag(PATH, event))
                .body(agenda)
                .put(PATH, event);
    }

    private static Map<String, Object> session(Map<String, ?> more) {
        var session = new HashMap<String, Object>(Map.of("type", "PRESENTATION", "title", text("발표", "Talk")));
        session.putAll(more);
        return session;
    }

    private static Map<String, Object> sessions(Map<?, ?>... sessions) {
        return Map.of("parts", List.of(), "sessions", List.of(sessions));
    }

    private static String person(String name) {
        return post(
                        Map.of(
                                "name",
                                name,
                                "affiliation",
                                text("옛 소속", "Old office"),
                                "jobTitle",
                                text("과장", "Manager")),
                        "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static String room() {
        return post(Map.of("name", text("홀", "Hall")), "/v1/venues/{venue}/rooms", Events.venue())
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    @Test
    void anAgendaNotEnteredYetIsEmpty() {
        organizer()
                .get(PATH, eventOfADay())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(json("parts", hasSize(0)))
                .body(json("sessions", hasSize(0)));
        given().get(PATH, "no-such-event").then().statusCode(404);
    }

    @Test
    void whatIsEnteredIsReadInItsOrderAndCanBeSentBack() {
        var event = event();
        var person = person("김형수");
        var city = Wire.knownCity("ACTIVE");
        var agenda = Map.of(
                "parts", List.of(Map.of("label", text("1부", "Part 1")), Map.of("label", text("2부", "Part 2"))),
                "sessions",
                        List.of(
                                session(Map.of(
                                        "type",
                                        "OPENING",
                                        "startsAt",
                                        START,
                                        "endsAt",
                                        MIDDLE,
                                        "roles",
                                        List.of(
                                                Map.of("role", "OPENING_REMARKS", "label", text("원장", "President")),
                                                Map.of(
                                                        "role", "CHAIR",
                                                        "person", Map.of("id", person),
                                                        "certainty", "UNCERTAIN",
                                                        "quote", "김형?")))),
                                session(Map.of(
                                        "partOrdinal",
                                        2,
                                        "number",
                                        1,
                                        "startsAt",
                                        MIDDLE,
                                        "endsAt",
                                        END,
                                        "abstract",
                                        text("요약", "Abstract"),
                                        "contributions",
                                        List.of(Map.of(
                                                "subjectCities", List.of(city),
                                                "title", text("사례", "Case"),
                                                "roles",
                                                        List.of(Map.of(
                                                                "role",
                                                                "PRESENTER",
                                                                "person",
                                                                Map.of("id", person),
                                                                "jobTitle",
                                                                text("국장", "Director"),
                                                                "presence",
                                                                "REMOTE"))))))));
        var entered = put(event, agenda)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("parts.ordinal", contains(1, 2)))
                .body(json("sessions.ordinal", contains(1, 2)))
                .body(json("sessions[0].partId", nullValue()))
                .body(json("sessions[0].roles[0].person", nullValue()))
                .body(json("sessions[0].roles[1].person.name", equalTo("김형수")))
                .body(json("sessions[0].roles[1].affiliation.ko", equalTo("옛 소속")))
                .body(json("sessions[0].roles[1].quote", equalTo("김형?")))
                .body(json("sessions[1].abstract.ko", equalTo("요약")))
                .body(json("sessions[1].contributions[0].subjectCities", contains(city)))
                .body(json("sessions[1].contributions[0].roles[0].jobTitle.en", equalTo("Director")))
                .body(json("sessions[1].contributions[0].roles[0].affiliation.en", equalTo("Old office")))
                .extract();
        assertThat(entered.as(JsonBody.class).<String>at("sessions[1].partId"))
                .isEqualTo(entered.as(JsonBody.class).<String>at("parts[1].id"));
        var read = organizer().get(PATH, event).then().statusCode(200).extract();
        assertThat(read.asString()).isEqualTo(entered.asString());
        // whoever changes their post later had that one on the day
        patch(Map.of("affiliation", text("새 소속", "New office")), "/v1/people/{person}", person)
                .then()
                .statusCode(200);
        var again = put(event, read.asString())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract();
        assertThat(again.asString()).isEqualTo(read.asString());
        organizer()
                .queryParam("lang", "en")
                .get(PATH, event)
                .then()
                .header("ETag", "\"2;lang=en\"")
                .body(json("sessions[0].roles[0].label", equalTo("President")));
    }

    @Test
    void sessionsAreMovedRenamedAndTakenOutByTheirIds() {
        var event = eventOfADay();
        var first = put(
                        event,
                        Map.of(
                                "parts", List.of(Map.of("label", text("1부", "Part 1"))),
                                "sessions",
                                        List.of(
                                                session(Map.of("partOrdinal", 1)),
                                                session(Map.of(
                                                        "contributions", List.of(Map.of("title", text("하나", "One"))))),
                                                session(Map.of()))))
                .then()
                .statusCode(200)
                .extract();
        List<Map<String, Object>> sessions = first.as(JsonBody.class).at("sessions");
        List<Map<String, Object>> parts = first.as(JsonBody.class).at("parts");
        sessions.forEach(session -> session.remove("ordinal"));
        var moved = new ArrayList<>(List.of(sessions.get(2), sessions.get(1)));
        moved.get(0).put("title", text("새 이름", "New name"));
        // the talk goes over to the other session
        moved.get(0).put("contributions", moved.get(1).put("contributions", List.of()));
        put(event, Map.of("parts", parts, "sessions", moved))
                .then()
                .statusCode(200)
                .body(json(
                        "sessions.id",
                        contains(sessions.get(2).get("id"), sessions.get(1).get("id"))))
                .body(json("sessions.ordinal", contains(1, 2)))
                .body(json("sessions[0].title.en", equalTo("New name")))
                .body(json(
                        "sessions[0].contributions.id",
                        contains(first.as(JsonBody.class).<String>at("sessions[1].contributions[0].id"))))
                .body(json("parts", hasSize(1)));
        put(event, sessions())
                .then()
                .statusCode(200)
                .body(json("parts", hasSize(0)))
                .body(json("sessions", hasSize(0)));
    }

    @Test
    void theVersionThatWasReadIsNeeded() {
        var event = eventOfADay();
        organizer()
                .contentType(ContentType.JSON)
                .body(sessions())
                .put(PATH, event)
                .then()
                .statusCode(428);
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body(sessions())
                .put(PATH, event)
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsWrongIsPointedAt() {
        var event = eventOfADay();
        var other = eventOfADay();
        var foreign = put(other, sessions(session(Map.of())))
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("sessions[0].id");
        var nobody = UUID.randomUUID().toString();
        Map.<String, Map<String, Object>>of(
                        "/sessions/1/ordinal", sessions(session(Map.of()), session(Map.of("ordinal", 3))),
                        "/sessions/0/id", sessions(session(Map.of("id", foreign))),
                        "/sessions/0/partId", sessions(session(Map.of("partId", nobody))),
                        "/sessions/0/partOrdinal", sessions(session(Map.of("partOrdinal", 1))),
                        "/sessions/0/roomId", sessions(session(Map.of("roomId", nobody))),
                        "/sessions/0/endsAt", sessions(session(Map.of("startsAt", "2020-10-22T01:00:00Z"))),
                        "/sessions/0/roles/0/person",
                                sessions(session(Map.of("roles", List.of(Map.of("role", "CHAIR"))))),
                        "/sessions/0/roles/0/person/id",
                                sessions(session(Map.of(
                                        "roles", List.of(Map.of("role", "CHAIR", "person", Map.of("id", nobody)))))),
                        "/sessions/0/contributions/0/subjectCities",
                                sessions(session(Map.of(
                                        "contributions", List.of(Map.of("subjectCities", List.of("no-such-city")))))),
                        "/sessions/0/contributions/0/roles/0/role",
                                sessions(session(Map.of(
                                        "contributions",
                                        List.of(Map.of("roles", List.of(Map.of("label", text("원장", "President")))))))))
                .forEach((pointer, agenda) ->
                        put(event, agenda).then().statusCode(422).body(json("errors.pointer", contains(pointer))));
        put(event(), sessions(session(Map.of()))).then().statusCode(422).body(json("code", equalTo("REQUIRED")));
        put(event(), sessions(session(Map.of("startsAt", START, "endsAt", "2031-05-01T07:00:01Z"))))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("OUTSIDE_EVENT")));
        organizer().get(PATH, event).then().header("ETag", "\"0\"").body(json("sessions", hasSize(0)));
    }

    @Test
    void thePeopleOfAnotherInstitutionAreUnknown() {
        var person = Api.stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "남"))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        put(
                        eventOfADay(),
                        sessions(session(
                                Map.of("roles", List.of(Map.of("role", "CHAIR", "person", Map.of("id", person)))))))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/sessions/0/roles/0/person/id")));
    }

    @Test
    void aRoomHoldsOneSessionAtATime() {
        var room = room();
        var event = event();
        put(
                        event,
                        sessions(
                                session(Map.of("roomId", room, "startsAt", START, "endsAt", MIDDLE)),
                                session(Map.of("roomId", room, "startsAt", MIDDLE, "endsAt", END))))
                .then()
                .statusCode(200);
        put(event(), sessions(session(Map.of("roomId", room, "startsAt", "2031-05-01T06:59:00Z", "endsAt", END))))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ROOM_OCCUPIED")));
        put(event, sessions(session(Map.of("roomId", room, "startsAt", START, "endsAt", MIDDLE))))
                .then()
                .statusCode(200);
        put(event(), sessions(session(Map.of("roomId", room, "startsAt", MIDDLE, "endsAt", END))))
                .then()
                .statusCode(200);
    }
}
