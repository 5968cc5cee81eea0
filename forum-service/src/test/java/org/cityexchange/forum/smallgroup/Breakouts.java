package org.cityexchange.forum.smallgroup;

import static io.restassured.RestAssured.given;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.resize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;

/** An event with break-out sessions, and people in it, made over the API. */
record Breakouts(String event, List<String> sessions) {

    /** Two sessions at two o'clock and one at three, with so many places each; null leaves one without sign-up. */
    static Breakouts open(Integer... places) {
        var event = draft(Map.of("startsAt", "2031-05-01T05:00:00Z", "endsAt", "2031-05-01T08:00:00Z"));
        var all = List.of(session("05:00", "06:00"), session("05:30", "06:00"), session("06:00", "07:00"));
        List<String> sessions = organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", all))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("sessions.id");
        became(event, "PUBLISHED");
        became(event, "REGISTRATION_OPEN");
        resize(event, 50, 50).then().statusCode(200);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null) {
                size(sessions.get(i), places[i]).then().statusCode(200);
            }
        }
        return new Breakouts(event, sessions);
    }

    private static Map<String, Object> session(String from, String to) {
        return Map.of(
                "type",
                "NETWORKING",
                "title",
                text("소모임 " + from, "Small group " + from),
                "signUp",
                "OPEN",
                "startsAt",
                "2031-05-01T" + from + ":00Z",
                "endsAt",
                "2031-05-01T" + to + ":00Z");
    }

    static Response size(String session, int places) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("size", places))
                .put("/v1/sessions/{session}/quotas", session);
    }

    static int places(String session, String what) {
        return given().get("/v1/sessions/{session}/quotas", session)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at(what);
    }

    /** Somebody with a registration. */
    record Somebody(String id, String token, String status) {

        Response signUp(String session, boolean replace) {
            return given().header("Registration-Token", token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("registrationId", id, "replace", replace))
                    .post("/v1/sessions/{session}/sign-ups", session);
        }

        /** Ranks topics, the dearest first. */
        Somebody rank(String... topics) {
            given().header("Registration-Token", token)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("topics", List.of(topics)))
                    .put("/v1/registrations/{id}/interests", id)
                    .then()
                    .statusCode(200);
            return this;
        }

        /** Where each of the sign-ups stands, by session. */
        Map<String, String> signUps() {
            List<Map<String, String>> items = given().header("Registration-Token", token)
                    .get("/v1/registrations/{id}/sign-ups", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonBody.class)
                    .at("items");
            var statuses = new HashMap<String, String>();
            items.forEach(item -> statuses.put(item.get("sessionId"), item.get("status")));
            return statuses;
        }

        Response cancel() {
            return given().header("Registration-Token", token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("to", "CANCELLED"))
                    .post("/v1/registrations/{id}/transitions", id);
        }
    }

    Somebody somebody() {
        var answer = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate",
                        "email", email(),
                        "affiliation", "City",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract();
        return new Somebody(
                answer.as(JsonBody.class).at("id"),
                answer.as(JsonBody.class).at("token"),
                answer.as(JsonBody.class).at("status"));
    }

    List<Somebody> people(int count) {
        var people = new ArrayList<Somebody>();
        for (int i = 0; i < count; i++) {
            people.add(somebody());
        }
        return people;
    }
}
