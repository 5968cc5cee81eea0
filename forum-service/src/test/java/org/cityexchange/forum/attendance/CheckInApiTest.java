package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.forum.attendance.Attendees.GATE_STAFF;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.eventNow;
import static org.cityexchange.forum.attendance.Attendees.inMinutes;
import static org.cityexchange.forum.attendance.Attendees.results;
import static org.cityexchange.forum.attendance.Attendees.scan;
import static org.cityexchange.forum.attendance.Attendees.send;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** What gates send and are answered, and what they get to know. */
@ForumTest
class CheckInApiTest {

    private static final String PATH = "/v1/events/{event}/check-ins";

    @Test
    void anOfflineBatchWithDuplicatesAClockThreeHoursSlowAndACancelledTicket() {
        var event = eventNow();
        var first = attendee(event, "ON_SITE");
        var second = attendee(event, "ON_SITE");
        var cancelled = attendee(event, "ON_SITE");
        cancelled.cancel().then().statusCode(200);
        var now = inMinutes(0);
        var wrong = Duration.ofHours(3);
        var device = "gate-" + UUID.randomUUID();

        var twice = scan(first.code(), "GATE", "ENTRY", now.minus(wrong).minusSeconds(1200));
        var batch = new ArrayList<>(List.of(
                // out of order: who came second is sent first, and once more under a nonce of its own
                scan(first.code(), "GATE", "ENTRY", now.minus(wrong).minusSeconds(600)),
                twice,
                scan(second.code(), "GATE", "ENTRY", now.minus(wrong).minusSeconds(900)),
                twice,
                scan(cancelled.code(), "GATE", "ENTRY", now.minus(wrong).minusSeconds(60))));
        var answer = send(event, device, now.minus(wrong), batch);
        answer.then()
                .statusCode(200)
                .body(json("items.result", contains("ALREADY_IN", "OK", "OK", "OK", "CANCELLED")))
                .body(json("items[1].id", equalTo(answer.as(JsonBody.class).at("items[3].id"))))
                .body(json(
                        "items[1].deviceAt",
                        equalTo(Instant.parse((String) twice.get("occurredAt")).toString())));
        var corrected = Instant.parse(answer.as(JsonBody.class).at("items[1].occurredAt"));
        assertThat(Duration.between(now.minusSeconds(1200), corrected))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));

        // the network breaks off, the device sends all of it again, later by its clock
        assertThat(send(event, device, now.minus(wrong).plusSeconds(40), batch).asString())
                .isEqualTo(answer.asString());
        organizer()
                .get(PATH, event)
                .then()
                .body(json("items", hasSize(4)))
                .body(json("items.findAll { it.result == 'OK' }", hasSize(2)));
    }

    @Test
    void eachReasonNotToLetSomebodyPassHasItsResult() {
        var event = Events.open(
                1,
                1000,
                Map.of(
                        "startsAt",
                        inMinutes(-60).toString(),
                        "endsAt",
                        inMinutes(60).toString()));
        var seated = attendee(event, "ON_SITE");
        var waiting = attendee(event, "ON_SITE");
        var online = attendee(event, "ONLINE");
        var elsewhere = attendee(eventNow(), "ON_SITE");
        var now = Instant.now();
        var scans = new ArrayList<Map<String, Object>>();
        for (var code :
                List.of(seated.code(), seated.code(), waiting.code(), online.code(), elsewhere.code(), "NONE")) {
            scans.add(scan(code, "GATE", "ENTRY", now));
        }
        scans.add(scan(" " + seated.code().toLowerCase(java.util.Locale.ROOT) + " ", "GATE", "EXIT", now));
        scans.add(scan(seated.code(), "ONLINE", "ENTRY", now));
        var sessionOfAnother = scan(seated.code(), "SESSION", "ENTRY", now);
        sessionOfAnother.put("sessionId", UUID.randomUUID().toString());
        scans.add(sessionOfAnother);
        assertThat(results(event, scans))
                .containsExactly(
                        "OK",
                        "ALREADY_IN",
                        "NOT_CONFIRMED",
                        "WRONG_MODE",
                        "WRONG_EVENT",
                        "UNKNOWN",
                        "OK",
                        "WRONG_MODE",
                        "WRONG_EVENT");
    }

    @Test
    void whoWentOutComesInAgain() {
        var event = eventNow();
        var code = attendee(event, "ON_SITE").code();
        var start = inMinutes(-50);
        var results = results(
                event,
                List.of(
                        scan(code, "GATE", "ENTRY", start),
                        scan(code, "GATE", "EXIT", start.plusSeconds(600)),
                        scan(code, "GATE", "ENTRY", start.plusSeconds(900)),
                        scan(code, "GATE", "ENTRY", start.plusSeconds(901))));
        assertThat(results).containsExactly("OK", "OK", "OK", "ALREADY_IN");
    }

    @Test
    void aSessionHasADoorOfItsOwn() {
        var event = eventNow();
        var code = attendee(event, "ON_SITE").code();
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "sessions",
                        List.of(Map.of(
                                "type",
                                "KEYNOTE",
                                "title",
                                text("기조 발제", "Keynote"),
                                "startsAt",
                                inMinutes(-50).toString(),
                                "endsAt",
                                inMinutes(50).toString()))))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        var session = organizer()
                .get("/v1/events/{event}/agenda", event)
                .as(JsonBody.class)
                .<String>at("sessions[0].id");
        var atSession = scan(code, "SESSION", "ENTRY", Instant.now());
        atSession.put("sessionId", session);
        assertThat(results(event, List.of(scan(code, "GATE", "ENTRY", Instant.now()), atSession)))
                .containsExactly("OK", "OK");
        organizer()
                .queryParam("sessionId", session)
                .get(PATH, event)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].point", equalTo("SESSION")));
    }

    @Test
    void aScanFromTheFutureHappenedWhenItCameInAtTheLatest() {
        var event = eventNow();
        var code = attendee(event, "ON_SITE").code();
        var answer = send(event, "gate", null, List.of(scan(code, "GATE", "ENTRY", inMinutes(50))));
        assertThat(answer.as(JsonBody.class).<String>at("items[0].occurredAt"))
                .isEqualTo(answer.as(JsonBody.class).at("items[0].receivedAt"));
        assertThat(Instant.parse(answer.as(JsonBody.class).at("items[0].deviceAt")))
                .isAfter(inMinutes(40));
    }

    @Test
    void theRosterHasEveryCodeAndNextToNothingOfThePeople() {
        var event = eventNow();
        var seated = attendee(event, "ON_SITE", Map.of("name", "Wilhelmina van Pfefferkorn"));
        var roster = with(GATE_STAFF).get(PATH + "/roster", event);
        roster.then()
                .statusCode(200)
                .body(json("items", hasSize(1)))
                .body(json("items[0].code", equalTo(seated.code())))
                .body(json("items[0].status", equalTo("CONFIRMED")))
                .body(json("items[0].initials", equalTo("W. v. P.")));
        assertThat(roster.asString()).doesNotContain("Wilhelmina", "example.org", "Somewhere", seated.id());
        with(GATE_STAFF)
                .header("If-None-Match", roster.header("ETag"))
                .get(PATH + "/roster", event)
                .then()
                .statusCode(304);
        seated.cancel();
        with(GATE_STAFF)
                .header("If-None-Match", roster.header("ETag"))
                .get(PATH + "/roster", event)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(roster.header("ETag"))))
                .body(json("items[0].status", equalTo("CANCELLED")));
    }

    @Test
    void gatesOfOthersAndPeopleWithoutARoleSeeNothing() {
        var event = eventNow();
        var body = Map.of("device", "gate", "items", List.of(scan("X", "GATE", "ENTRY", Instant.now())));
        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH, event)
                .then()
                .statusCode(401);
        stranger()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH, event)
                .then()
                .statusCode(404);
        var otherGate = tokens().forInstitutions("gate-staff", "gaok");
        with(otherGate)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH, event)
                .then()
                .statusCode(404);
        with(otherGate).get(PATH + "/roster", event).then().statusCode(404);
        auditor()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH, event)
                .then()
                .statusCode(403);
        auditor().get(PATH, event).then().statusCode(200).body(json("items", hasSize(0)));
        given().get(PATH, event).then().statusCode(401);
    }

    @Test
    void aBatchThatCannotBeReadIsRefusedWhole() {
        var event = eventNow();
        var code = attendee(event, "ON_SITE").code();
        var good = scan(code, "GATE", "ENTRY", Instant.now());
        var bad = new HashMap<>(good);
        bad.remove("nonce");
        send(event, "gate", null, List.of(good, bad))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/items/1/nonce")));
        send(event, "gate", null, List.of()).then().statusCode(422);
        var tooMany = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 1001; i++) {
            tooMany.add(scan(code, "GATE", "ENTRY", Instant.now()));
        }
        send(event, "gate", null, tooMany).then().statusCode(422).body(json("errors.pointer", hasItem("/items")));
        organizer().get(PATH, event).then().body(json("items", hasSize(0)));
        assertThat(send(event, "gate", null, tooMany.subList(0, 1000))
                        .as(JsonBody.class)
                        .<List<String>>at("items.result"))
                .hasSize(1000)
                .containsOnlyOnce("OK");
        organizer()
                .get(PATH + "?limit=5&result=ALREADY_IN&point=GATE&sort=occurredAt", event)
                .then()
                .body(json("items.result", everyItem(equalTo("ALREADY_IN"))))
                .body(json("items", hasSize(5)));
    }
}
