package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.attendance.Attendees.MEETING;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.event;
import static org.cityexchange.forum.attendance.Attendees.eventNow;
import static org.cityexchange.forum.attendance.Attendees.inMinutes;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Joining online, and that the meeting's address stands nowhere else. */
@ForumTest
class JoinApiTest {

    private static ValidatableResponse join(String path) {
        return given().redirects().follow(false).get(path).then();
    }

    private static void assertRefused(String path, int status, String code) {
        join(path)
                .statusCode(status)
                .body(json("code", equalTo(code)))
                .header("Location", equalTo(null))
                .body(not(containsString("meeting.example.org")));
    }

    @Test
    void aJoinLinkLeadsIntoTheMeetingAndIsKeptAsAnEntry() {
        var event = eventNow();
        var attendee = attendee(event, "ONLINE");
        var link = attendee.link("join-links").then().statusCode(201).extract();
        assertThat(link.asString()).doesNotContain("meeting.example.org");
        var path = link.as(JsonBody.class).<String>at("url").replaceFirst(".*/v1/", "/v1/");
        given().redirects().follow(false).head(path).then().statusCode(303);
        organizer().get("/v1/events/{event}/check-ins", event).then().body(json("items", hasSize(0)));
        join(path)
                .statusCode(303)
                .header("Location", MEETING)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
        organizer()
                .get("/v1/events/{event}/check-ins", event)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].point", equalTo("ONLINE")))
                .body(json("items[0].result", equalTo("OK")))
                .body(json("items[0].registrationId", equalTo(attendee.id())));
        attendee.call()
                .delete(
                        "/v1/registrations/{id}/join-links/{link}",
                        attendee.id(),
                        link.as(JsonBody.class).at("id"))
                .then()
                .statusCode(204);
        assertRefused(path, 404, "NOT_FOUND");
    }

    @Test
    void theLinkOpensHalfAnHourBeforeTheEventAndClosesHalfAnHourAfterIt() {
        assertRefused(attendee(event(40, 100, Map.of()), "ONLINE").joinPath(), 409, "JOIN_NOT_YET_OPEN");
        join(attendee(event(25, 100, Map.of()), "ONLINE").joinPath()).statusCode(303);
        join(attendee(event(-100, -25, Map.of()), "ONLINE").joinPath()).statusCode(303);
        assertRefused(attendee(event(-100, -40, Map.of()), "ONLINE").joinPath(), 410, "JOIN_CLOSED");
    }

    @Test
    void anEventMaySayItselfWhenTheLinkOpensAndCloses() {
        var opensLater = Map.of("url", MEETING, "opensAt", inMinutes(5).toString());
        assertRefused(
                attendee(event(-60, 60, Map.of("onlineAccess", opensLater)), "ONLINE")
                        .joinPath(),
                409,
                "JOIN_NOT_YET_OPEN");
        var closedEarly = Map.of("url", MEETING, "closesAt", inMinutes(-5).toString());
        assertRefused(
                attendee(event(-60, 60, Map.of("onlineAccess", closedEarly)), "ONLINE")
                        .joinPath(),
                410,
                "JOIN_CLOSED");
        var longBefore = Map.of("url", MEETING, "opensAt", inMinutes(-5).toString());
        join(attendee(event(600, 660, Map.of("onlineAccess", longBefore)), "ONLINE")
                        .joinPath())
                .statusCode(303);
    }

    @Test
    void onlyConfirmedOnlineRegistrationsJoin() {
        var event = eventNow();
        assertRefused(attendee(event, "ON_SITE").joinPath(), 409, "WRONG_MODE");
        Events.resize(event, 1000, 0).then().statusCode(200);
        assertRefused(attendee(event, "ONLINE").joinPath(), 409, "REGISTRATION_NOT_CONFIRMED");
        Events.resize(event, 1000, 1000).then().statusCode(200);
        var gone = attendee(event, "ONLINE");
        var path = gone.joinPath();
        gone.cancel().then().statusCode(200);
        assertRefused(path, 404, "NOT_FOUND");
    }

    @Test
    void whereTheMeetingIsNotKnownOrPutOffNobodyJoins() {
        var unknown = event(-60, 60, Map.of("onlineAccess", Map.of("provider", "Zoom")));
        assertRefused(attendee(unknown, "ONLINE").joinPath(), 409, "JOIN_NOT_POSSIBLE");
        var putOff = eventNow();
        var path = attendee(putOff, "ONLINE").joinPath();
        Events.became(putOff, "POSTPONED");
        assertRefused(path, 409, "JOIN_NOT_POSSIBLE");
    }

    @Test
    void theAddressOfTheMeetingStandsNowhereElse() {
        var event = eventNow();
        var attendee = attendee(event, "ONLINE");
        attendee.joinPath();
        var answers = new ArrayList<Response>();
        for (var path : List.of(
                "",
                "/agenda",
                "/quotas",
                "/registration-form",
                "/figures",
                "/materials",
                "/agenda/releases",
                "/sessions",
                "/sessions.csv")) {
            answers.add(given().get("/v1/events/" + event + path));
            answers.add(stranger().get("/v1/events/" + event + path));
            answers.add(auditor().get("/v1/events/" + event + path));
            answers.add(attendee.call().get("/v1/events/" + event + path));
        }
        answers.add(given().get("/v1/events?limit=100&sort=-startsAt"));
        answers.add(given().get("/v1/events.csv"));
        answers.add(attendee.call().get("/v1/registrations/{id}", attendee.id()));
        answers.add(organizer().get("/v1/events/{event}/registrations", event));
        answers.add(organizer().get("/v1/events/{event}/check-ins", event));
        answers.add(organizer().get("/v1/events/{event}/check-ins/roster", event));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.asString()).doesNotContain("meeting.example.org"));
        assertThat(organizer().get("/v1/events/{event}", event).asString()).contains(MEETING);
        assertThat(Rows.count("select count(*) from outbox where payload::text like '%meeting.example.org%'"))
                .isZero();
    }
}
