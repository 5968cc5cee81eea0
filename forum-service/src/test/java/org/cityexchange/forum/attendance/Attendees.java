package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;

/** People with tickets, and gates that scan them, over the API. */
public final class Attendees {

    /** Where the meetings of these tests are; must stand nowhere but in the answer to joining. */
    static final String MEETING = "https://meeting.example.org/secret-room-4711";

    static final String GATE_STAFF = Api.tokens().forInstitutions("gate-staff", Api.INSTITUTION);

    private Attendees() {}

    /** The id of an event of many places, open for registration, from and to so many minutes from now. */
    static String event(int fromMinutes, int toMinutes, Map<String, ?> changes) {
        var all = new HashMap<String, Object>();
        all.put("startsAt", inMinutes(fromMinutes).toString());
        all.put("endsAt", inMinutes(toMinutes).toString());
        all.put("onlineAccess", Map.of("provider", "Zoom", "url", MEETING));
        all.putAll(changes);
        return Events.open(1000, 1000, all);
    }

    /** An event that began an hour ago and ends in an hour. */
    public static String eventNow() {
        return event(-60, 60, Map.of());
    }

    /** An event of two hours that ended an hour ago. */
    static String eventBefore() {
        return event(-180, -60, Map.of());
    }

    public static Instant inMinutes(int minutes) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(minutes));
    }

    /** Is over, and said to have been held. */
    static void held(String event) {
        Events.became(event, "REGISTRATION_CLOSED");
        Events.became(event, "HELD");
    }

    /** Somebody with a ticket. */
    public record Attendee(String id, String code, String token) {

        RequestSpecification call() {
            return given().header("Registration-Token", token);
        }

        Response cancel() {
            return call().contentType(ContentType.JSON)
                    .body(Map.of("to", "CANCELLED"))
                    .post("/v1/registrations/{id}/transitions", id);
        }

        /** The answer to asking for a link of that kind. */
        Response link(String kind) {
            return call().contentType(ContentType.JSON).post("/v1/registrations/{id}/" + kind, id);
        }

        /** The path of a new link into the meeting. */
        String joinPath() {
            var url = link("join-links")
                    .then()
                    .statusCode(201)
                    .extract()
                    .as(JsonBody.class)
                    .<String>at("url");
            return url.substring(url.indexOf("/v1/"));
        }

        Response attendance() {
            return call().get("/v1/registrations/{id}/attendance", id);
        }
    }

    public static Attendee attendee(String event, String mode) {
        return attendee(event, mode, Map.of());
    }

    public static Attendee attendee(String event, String mode, Map<String, ?> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "Delegate One",
                "email",
                email(),
                "affiliation",
                "City of Somewhere",
                "jobTitle",
                "Director",
                "mode",
                mode,
                "consents",
                List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))));
        body.putAll(changes);
        var receipt = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class);
        return new Attendee(receipt.at("id"), receipt.at("code"), receipt.at("token"));
    }

    /** A scan with a nonce of its own. */
    public static Map<String, Object> scan(String code, String point, String type, Instant at) {
        var scan = new HashMap<String, Object>();
        scan.put("code", code);
        scan.put("point", point);
        scan.put("type", type);
        scan.put("occurredAt", at.toString());
        scan.put("nonce", UUID.randomUUID().toString());
        return scan;
    }

    /** The answer to sending those scans from a device whose clock shows that while it sends. */
    static Response send(String event, String device, Instant sentAt, List<Map<String, Object>> scans) {
        var body = new HashMap<String, Object>();
        body.put("device", device);
        body.put("items", scans);
        if (sentAt != null) {
            body.put("sentAt", sentAt.toString());
        }
        return Api.with(GATE_STAFF)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/events/{event}/check-ins", event);
    }

    /** What is answered to one scan after the other, from a device with the right time. */
    public static List<String> results(String event, List<Map<String, Object>> scans) {
        return send(event, "gate-" + UUID.randomUUID(), null, scans)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("items.result");
    }

    /** Comes in at the gate at that time. */
    public static String enters(String event, Attendee attendee, Instant at) {
        return results(event, List.of(scan(attendee.code(), "GATE", "ENTRY", at)))
                .get(0);
    }

    /** Goes out at the gate at that time. */
    static String leaves(String event, Attendee attendee, Instant at) {
        return results(event, List.of(scan(attendee.code(), "GATE", "EXIT", at)))
                .get(0);
    }

    /** The answer to what a meeting provider tells. */
    static Response tell(String event, List<Map<String, Object>> intervals) {
        return organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("items", intervals))
                .post("/v1/events/{event}/online-intervals", event);
    }

    static Map<String, Object> interval(String code, Instant joinedAt, Instant leftAt) {
        var interval = new HashMap<String, Object>();
        interval.put("reference", UUID.randomUUID().toString());
        interval.put("code", code);
        interval.put("joinedAt", joinedAt.toString());
        interval.put("leftAt", leftAt == null ? null : leftAt.toString());
        return interval;
    }

    public static List<Attendee> attendees(String event, String mode, int count) {
        var all = new ArrayList<Attendee>();
        for (int i = 0; i < count; i++) {
            all.add(attendee(event, mode));
        }
        return all;
    }
}
