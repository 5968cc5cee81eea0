package org.cityexchange.forum.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Parts and sessions one by one, under the same rules as the whole agenda. */
@ForumTest
class SessionApiTest {

    private static final String SESSIONS = "/v1/events/{event}/sessions";
    private static final String PARTS = "/v1/events/{event}/parts";
    private static final String SESSION = "/v1/sessions/{session}";
    private static final String START = "2031-05-01T05:00:00Z";

    private static String event() {
        return draft(Map.of("startsAt", START, "endsAt", "2031-05-01T07:00:00Z"));
    }

    private static Map<String, Object> session(String start, String end, Map<String, ?> more) {
        var session = new HashMap<String, Object>(Map.of(
                "type",
                "PRESENTATION",
                "title",
                text("발표", "Talk"),
                "startsAt",
                "2031-05-01T" + start + ":00Z",
                "endsAt",
                "2031-05-01T" + end + ":00Z"));
        session.putAll(more);
        return session;
    }

    private static String add(String event, Map<String, ?> session) {
        return post(session, SESSIONS, event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static String room(Integer capacity) {
        var room = new HashMap<String, Object>(Map.of("name", text("홀", "Hall")));
        room.put("capacity", capacity);
        return post(room, "/v1/venues/{venue}/rooms", Events.venue())
                .then()
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static Response move(String session, String start) {
        return post(Map.of("startsAt", "2031-05-01T" + start + ":00Z"), SESSION + "/moves", session);
    }

    @Test
    void sessionsGoWhereTheirTimeIsAndShareTheVersionOfTheAgenda() {
        var event = event();
        var late = add(event, session("06:00", "07:00", Map.of()));
        var answer = post(
                session(
                        "05:00",
                        "06:00",
                        Map.of("type", "BREAK", "interpretation", List.of("en", "ko"), "signUp", "REQUIRED")),
                SESSIONS,
                event);
        var early = answer.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", containsString("/v1/sessions/"))
                .body(json("ordinal", equalTo(1)))
                .body(json("eventId", equalTo(event)))
                .body(json("status", equalTo("SCHEDULED")))
                .body(json("signUp", equalTo("REQUIRED")))
                .body(json("interpretation", contains("en", "ko")))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        organizer().get(SESSIONS, event).then().body(json("items.id", contains(early, late)));
        organizer().queryParam("type", "BREAK").get(SESSIONS, event).then().body(json("items.id", contains(early)));
        organizer()
                .get(SESSION, late)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(json("ordinal", equalTo(2)));
        patch(Map.of("title", text("title", "New title")), SESSION, late)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body(json("title.en", equalTo("New title")));
        organizer().header("If-Match", "\"2\"").delete(SESSION, early).then().statusCode(412);
        organizer().delete(SESSION, early).then().statusCode(428);
        organizer().header("If-Match", "\"3\"").delete(SESSION, early).then().statusCode(204);
        organizer().get(SESSIONS, event).then().body(json("items.ordinal", contains(1)));
    }

    @Test
    void whatIsWrongIsPointedAtInTheSessionAsItWasSent() {
        var event = event();
        var id = add(event, session("05:00", "06:00", Map.of()));
        post(session("06:00", "07:01", Map.of()), SESSIONS, event)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/startsAt")));
        patch(Map.of("roles", List.of(Map.of("role", "CHAIR"))), SESSION, id)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/roles/0/person")));
        patch(Map.of("status", "CANCELLED"), SESSION, id)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        stranger().get(SESSION, id).then().statusCode(404);
        stranger().header("If-Match", "*").delete(SESSION, id).then().statusCode(404);
    }

    @Test
    void thePublicSeesSessionsAndPartsAsReleased() {
        var event = event();
        var part = post(Map.of("label", text("1부", "Part 1")), PARTS, event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var id = add(event, session("05:00", "06:00", Map.of("partOrdinal", 1)));
        given().get(SESSION, id).then().statusCode(404);
        became(event, "PUBLISHED");
        var second = add(event, session("06:00", "07:00", Map.of()));
        patch(Map.of("title", text("title", "Secret title")), SESSION, id)
                .then()
                .statusCode(200);
        given().get(SESSION, id)
                .then()
                .statusCode(200)
                .body(json("title.en", equalTo("Talk")))
                .body(json("partId", equalTo(part)));
        given().get(SESSION, second).then().statusCode(404);
        given().get(SESSIONS, event).then().body(json("items", hasSize(1)));
        // taken out, it is public until the next release
        organizer().header("If-Match", "*").delete(SESSION, id).then().statusCode(204);
        given().get(SESSION, id).then().statusCode(200);
        organizer().get(SESSION, id).then().statusCode(404);
        organizer()
                .header("If-Match", "*")
                .delete(PARTS + "/{part}", event, part)
                .then()
                .statusCode(204);
        given().get(PARTS + "/{part}", event, part).then().statusCode(200);
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        given().get(SESSION, id).then().statusCode(404);
        given().get(SESSION, second).then().statusCode(200);
        given().get(PARTS, event).then().body(json("items", hasSize(0)));
    }

    @Test
    void partsAreReorderedAndTheirSessionsOutliveThem() {
        var event = event();
        post(Map.of("label", text("1부", "One")), PARTS, event).then().statusCode(201);
        var two = post(Map.of("label", text("2부", "Two")), PARTS, event)
                .as(JsonBody.class)
                .<String>at("id");
        var id = add(event, session("05:00", "06:00", Map.of("partId", two)));
        patch(Map.of("ordinal", 1, "title", text("title", "First")), PARTS + "/{part}", event, two)
                .then()
                .statusCode(200)
                .body(json("ordinal", equalTo(1)));
        organizer().get(PARTS, event).then().body(json("items.label.en", contains("Two", "One")));
        organizer()
                .get(SESSION, id)
                .then()
                .body(json("partOrdinal", equalTo(1)))
                .body(json("partId", equalTo(two)));
        patch(Map.of("partOrdinal", 2), SESSION, id).then().statusCode(200).body(json("partOrdinal", equalTo(2)));
        patch(Map.of("partId", two), SESSION, id).then().statusCode(200).body(json("partOrdinal", equalTo(1)));
        organizer()
                .header("If-Match", "*")
                .delete(PARTS + "/{part}", event, two)
                .then()
                .statusCode(204);
        organizer().get(SESSION, id).then().body(json("partId", nullValue()));
    }

    @Test
    void aMoveShiftsThoseBehindAndRefusesToOverflow() {
        var event = event();
        var first = add(event, session("05:00", "05:30", Map.of()));
        add(event, session("05:30", "06:30", Map.of()));
        move(first, "05:10")
                .then()
                .statusCode(200)
                .body(json("sessions.startsAt", contains("2031-05-01T05:10:00Z", "2031-05-01T05:40:00Z")))
                .body(json("sessions.endsAt", contains("2031-05-01T05:40:00Z", "2031-05-01T06:40:00Z")));
        organizer()
                .header("Accept-Language", "ko")
                .contentType(ContentType.JSON)
                .body(Map.of("startsAt", "2031-05-01T05:45:00Z"))
                .post(SESSION + "/moves", first)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("AGENDA_OVERFLOWS")))
                .body(json("detail", containsString("15분")));
        move(first, "04:59").then().statusCode(422).body(json("code", equalTo("OUTSIDE_EVENT")));
        organizer().get(SESSIONS, event).then().body(json("items[0].startsAt", equalTo("2031-05-01T05:10:00Z")));
    }

    @Test
    void aCancelledSessionStaysVisibleAndLeavesItsRoom() {
        var room = room(null);
        var event = event();
        var id = add(event, session("05:00", "06:00", Map.of("roomId", room)));
        var transitions = SESSION + "/transitions";
        post(session("05:30", "06:30", Map.of("roomId", room)), SESSIONS, event())
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ROOM_OCCUPIED")));
        post(Map.of("to", "CANCELLED"), transitions, id)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        post(Map.of("to", "CANCELLED", "reason", "ill"), transitions, id)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CANCELLED")))
                .body(json("statusReason", equalTo("ill")));
        organizer().get(transitions, id).then().body(json("allowed", contains("SCHEDULED")));
        add(event(), session("05:30", "06:30", Map.of("roomId", room)));
        post(Map.of("to", "SCHEDULED"), transitions, id)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ROOM_OCCUPIED")));
        became(event, "PUBLISHED");
        given().get(SESSION, id).then().body(json("status", equalTo("CANCELLED")));
    }

    @Test
    void anEventThatIsCalledOffLeavesItsRooms() {
        var room = room(null);
        var event = event();
        add(event, session("05:00", "06:00", Map.of("roomId", room)));
        became(event, "PUBLISHED");
        became(event, "CANCELLED");
        add(event(), session("05:00", "06:00", Map.of("roomId", room)));
    }

    @Test
    void ofThoseWhoTakeARoomAtTheSameMomentOneGetsIt() throws Exception {
        var room = room(null);
        var events = List.of(event(), event(), event(), event(), event(), event());
        var answers = Parallel.times(
                events.size(),
                i -> post(session("05:00", "06:00", Map.of("roomId", room)), SESSIONS, events.get(i))
                        .statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
        // back to back is no conflict
        add(event(), session("06:00", "07:00", Map.of("roomId", room)));
    }

    @Test
    void sessionsAddedAtOnceAreAllThereInOrder() throws Exception {
        var event = event();
        var answers = Parallel.times(
                6,
                i -> post(session("05:" + i + "0", "06:" + i + "0", Map.of()), SESSIONS, event)
                        .statusCode());
        assertThat(answers).containsOnly(201);
        organizer().get(SESSIONS, event).then().body(json("items.ordinal", contains(1, 2, 3, 4, 5, 6)));
    }

    @Test
    void aRoleIsConfirmedBeforeItIsAnnounced() {
        var event = event();
        var person = post(Map.of("name", "Speaker", "jobTitle", text("과장", "Manager")), "/v1/people")
                .as(JsonBody.class)
                .<String>at("id");
        var role = Map.of("role", "PRESENTER", "person", Map.of("id", person), "confirmation", "INVITED");
        var id = add(event, session("05:00", "07:00", Map.of("roles", List.of(role))));
        became(event, "PUBLISHED");
        given().get(SESSION, id).then().body(json("roles", hasSize(0)));
        patch(Map.of("jobTitle", text("국장", "Director")), "/v1/people/{person}", person)
                .then()
                .statusCode(200);
        Map<String, Object> entered =
                organizer().get(SESSION, id).as(JsonBody.class).at("roles[0]");
        entered.put("confirmation", "CONFIRMED");
        entered.remove("jobTitle");
        patch(Map.of("roles", List.of(entered)), SESSION, id)
                .then()
                .statusCode(200)
                .body(json("roles[0].id", equalTo(entered.get("id"))))
                .body(json("roles[0].jobTitle.en", equalTo("Manager")));
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        given().get(SESSION, id).then().body(json("roles[0].person.name", equalTo("Speaker")));
        entered.put("confirmation", "DECLINED");
        patch(Map.of("roles", List.of(entered)), SESSION, id)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
        entered.put("confirmation", "CANCELLED");
        patch(Map.of("roles", List.of(entered)), SESSION, id).then().statusCode(200);
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        given().get(SESSION, id).then().body(json("roles", hasSize(0)));
    }

    @Test
    void conflictsAreFoundAcrossEventsToo() {
        var room = room(20);
        var person =
                post(Map.of("name", "Busy"), "/v1/people").as(JsonBody.class).<String>at("id");
        var roles = List.of(Map.of("role", "PRESENTER", "person", Map.of("id", person)));
        var event = event();
        assertThat(Events.resize(event, 30, null).statusCode()).isEqualTo(200);
        var id = add(event, session("05:00", "06:00", Map.of("roomId", room, "roles", roles)));
        add(event(), session("05:30", "06:30", Map.of("roles", roles)));
        Events.draft(Map.of("startsAt", START, "endsAt", "2031-05-01T05:20:00Z", "roomId", room));
        var path = "/v1/events/{event}/agenda/conflicts";
        organizer()
                .get(path, event)
                .then()
                .statusCode(200)
                .body(json("items.type", contains("PERSON_OVERLAP", "ROOM_OVERLAP", "CAPACITY", "GAP")))
                .body(json("items[0].elsewhere", equalTo(true)))
                .body(json("items[0].personId", equalTo(person)))
                .body(json("items[0].startsAt", equalTo("2031-05-01T05:30:00Z")))
                .body(json("items[1].endsAt", equalTo("2031-05-01T05:20:00Z")))
                .body(json("items[2].people", equalTo(30)))
                .body(json("items[2].capacity", equalTo(20)))
                .body(json("items[3].startsAt", equalTo("2031-05-01T06:00:00Z")))
                .body(json("items.sessionIds.flatten()", hasItem(id)));
        given().get(path, event).then().statusCode(401);
        stranger().get(path, event).then().statusCode(404);
        Api.auditor().get(path, event).then().statusCode(200);
    }
}
