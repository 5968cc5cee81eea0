package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;

/** Registrations, made over the API. */
final class Registrations {

    private Registrations() {}

    /** What somebody with that address has to say. */
    static Map<String, Object> body(String email, String mode) {
        var body = new HashMap<String, Object>();
        body.put("name", "Delegate One");
        body.put("email", email);
        body.put("affiliation", "City of Somewhere");
        body.put("jobTitle", "Director");
        body.put("mode", mode);
        body.put("locale", "en");
        body.put("consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1")));
        return body;
    }

    /** The same, changed as said. */
    static Map<String, Object> body(Map<String, ?> changes) {
        var body = body(email(), "ONLINE");
        body.putAll(changes);
        return body;
    }

    /** The answer to registering. */
    static Response register(String event, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/events/{event}/registrations", event);
    }

    /** What somebody who is taken in gets. */
    static Receipt registered(String event, String mode) {
        return Receipt.of(register(event, body(email(), mode)));
    }

    /** The receipts of so many, one after the other. */
    static List<Receipt> registered(String event, String mode, int count) {
        var receipts = new ArrayList<Receipt>();
        for (int i = 0; i < count; i++) {
            receipts.add(registered(event, mode));
        }
        return receipts;
    }

    /** What is kept of an answer. */
    record Receipt(String id, String status, String mode, Integer position, String token) {

        static Receipt of(Response answer) {
            var json = answer.then().statusCode(201).extract().as(JsonBody.class);
            return new Receipt(
                    json.at("id"), json.at("status"), json.at("mode"), json.at("waitlistPosition"), json.at("token"));
        }

        /** The answer to reading it with its token. */
        Response read() {
            return given().header("Registration-Token", token).get("/v1/registrations/{id}", id);
        }

        String statusNow() {
            return read().then().statusCode(200).extract().as(JsonBody.class).at("status");
        }

        Integer positionNow() {
            return read().then().statusCode(200).extract().as(JsonBody.class).at("waitlistPosition");
        }

        /** The answer to cancelling it with its token. */
        Response cancel() {
            return become("CANCELLED");
        }

        /** The answer to asking for another status with its token. */
        Response become(String to) {
            return given().header("Registration-Token", token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("to", to))
                    .post("/v1/registrations/{id}/transitions", id);
        }

        /** The answer to asking for the other mode with its token. */
        Response switchTo(String other) {
            return given().header("Registration-Token", token)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("mode", other))
                    .put("/v1/registrations/{id}/mode", id);
        }

        /** The same with the token that was mailed last. */
        Receipt withMailedToken() {
            return new Receipt(id, status, mode, position, Notices.token(id));
        }

        /** Has its deadline lie in the past. */
        void letExpire() {
            Rows.change(
                    "update registration set expires_at = now() - interval '1 second' where id = ?",
                    UUID.fromString(id));
        }
    }

    /** The answer to asking for another status as the organizer. */
    static Response become(String id, String to, String reason) {
        return post(Map.of("to", to, "reason", reason), "/v1/registrations/{id}/transitions", id);
    }

    /** Has the timer do what is due for an event; the service's own timer may be at it at the same time. */
    static void letTimerRun(RegistrationTimer timer, String event) {
        var id = UUID.fromString(event);
        await().until(() -> {
            timer.run();
            return Rows.count("select count(*) from registration where event_id = ? and expires_at <= now()", id)
                            + Rows.count(
                                    "select count(*) from token_reissue where event_id = ? and answered_at is null", id)
                    == 0;
        });
    }

    /** The registrations of an event as its organizer sees them, a hundred at most. */
    static Response list(String event) {
        return organizer().get("/v1/events/{event}/registrations?limit=100", event);
    }
}
