package org.cityexchange.forum.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** A registrant's own calendar. */
@ForumTest
class CalendarFeedTest {

    private static final String FEEDS = "/v1/registrations/{registration}/calendar-feeds";

    private static JsonBody registered(String event) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate One",
                        "email", Api.email(),
                        "affiliation", "City",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class);
    }

    private static JsonBody opened(JsonBody registration) {
        return given().header("Registration-Token", registration.<String>at("token"))
                .post(FEEDS, registration.<String>at("id"))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .as(JsonBody.class);
    }

    private static VEvent read(JsonBody feed) {
        var text = given().get(feed.<String>at("url"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Cache-Control", "private, no-store")
                .extract()
                .asString();
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static void cancel(JsonBody registration) {
        given().header("Registration-Token", registration.<String>at("token"))
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED"))
                .post("/v1/registrations/{id}/transitions", registration.<String>at("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void aRegistrantsCalendarFollowsTheRegistration() {
        var event = Events.open(0, 1, Map.of("onlineAccess", Map.of("url", "https://meeting.example.org/secret")));
        var first = registered(event);
        var second = registered(event);
        var waiting = opened(second);
        assertThat(read(waiting).getStatus().isTentative()).isTrue();
        var seated = opened(first);
        var before = read(seated);
        assertThat(before.getUid().getValue()).isEqualTo(event);
        assertThat(before.getStatus().isConfirmed()).isTrue();
        cancel(first);
        var after = read(seated);
        assertThat(after.getUid().getValue()).isEqualTo(event);
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(read(waiting).getStatus().isConfirmed()).isTrue();
        assertThat(given().get(waiting.<String>at("url")).asString()).doesNotContain("meeting.example.org", "Delegate");
    }

    @Test
    void aCalendarIsTakenBackByItsRegistrantOnly() {
        var registration = registered(Events.open(5, 5));
        var feed = opened(registration);
        var other = registered(Events.open(5, 5));
        given().post(FEEDS, registration.<String>at("id")).then().statusCode(404);
        given().header("Registration-Token", other.<String>at("token"))
                .post(FEEDS, registration.<String>at("id"))
                .then()
                .statusCode(404);
        given().header("Registration-Token", other.<String>at("token"))
                .delete(FEEDS + "/{feed}", registration.<String>at("id"), feed.<String>at("id"))
                .then()
                .statusCode(404);
        given().header("Registration-Token", other.<String>at("token"))
                .delete(FEEDS + "/{feed}", other.<String>at("id"), feed.<String>at("id"))
                .then()
                .statusCode(404);
        read(feed);
        given().header("Registration-Token", registration.<String>at("token"))
                .delete(FEEDS + "/{feed}", registration.<String>at("id"), feed.<String>at("id"))
                .then()
                .statusCode(204);
        given().get(feed.<String>at("url")).then().statusCode(404);
        given().get("/v1/calendar-feeds/{token}.ics", "not-a-token").then().statusCode(404);
    }

    @Test
    void ofTheTokenOnlyTheHashIsKept() {
        var feed = opened(registered(Events.open(5, 5)));
        var token = feed.<String>at("url").replaceAll(".*/|\\.ics$", "");
        assertThat(token).hasSizeGreaterThan(22);
        assertThat(Rows.count(
                        "select count(*) from calendar_feed where id = ? and to_jsonb(calendar_feed)::text not like ?",
                        UUID.fromString(feed.<String>at("id")),
                        "%" + token + "%"))
                .isOne();
    }

    @Test
    void aCalendarThatHasNotChangedIsNotSentAgain() {
        var feed = opened(registered(Events.open(5, 5)));
        var tag = given().get(feed.<String>at("url")).header("ETag");
        given().header("If-None-Match", tag).get(feed.<String>at("url")).then().statusCode(304);
    }
}
