package org.cityexchange.forum.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Calendars over HTTP, as their clients read them. */
@ForumTest
class CalendarApiTest {

    private static final String AGENDA = "/v1/events/{event}/agenda";
    private static final String EVENT = "/v1/events/{event}.ics";
    private static final Map<String, Object> AFTERNOON =
            Map.of("startsAt", "2031-11-25T05:00:00Z", "endsAt", "2031-11-25T07:00:00Z");

    private static Map<String, Object> session(String title, String start, String end) {
        var session =
                new HashMap<String, Object>(Map.of("type", "PRESENTATION", "title", text(title, "Talk " + title)));
        if (start != null) {
            session.put("startsAt", "2031-11-25T" + start + ":00Z");
            session.put("endsAt", "2031-11-25T" + end + ":00Z");
        }
        return session;
    }

    private static List<Map<String, Object>> enter(String event, List<?> sessions) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", Api.etag(AGENDA, event))
                .body(Map.of("sessions", sessions))
                .put(AGENDA, event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("sessions");
    }

    private static void release(String event) {
        post(Map.of(), AGENDA + "/releases", event).then().statusCode(201);
    }

    private static Map<String, VEvent> read(Response answer) {
        var body = answer.then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();
        return Biweekly.parse(body).first().getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), event -> event));
    }

    private static Map<String, VEvent> calendar(String event) {
        return read(given().get(EVENT, event));
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static String hybrid(Map<String, ?> changes) {
        var all = new HashMap<String, Object>(AFTERNOON);
        all.put("onlineAccess", Map.of("provider", "Zoom", "url", "https://meeting.example.org/secret"));
        all.putAll(changes);
        return Events.draft(all);
    }

    @Test
    void aMovedAndARemovedSessionUpdateInAClient() {
        var event = hybrid(Map.of());
        var sessions = enter(event, List.of(session("하나", "05:00", "05:30"), session("둘", "05:30", "06:00")));
        Events.became(event, "PUBLISHED");
        var one = (String) sessions.get(0).get("id");
        var two = (String) sessions.get(1).get("id");
        var before = calendar(event);
        assertThat(before).containsOnlyKeys(event, one, two);
        assertThat(before.get(one).getSequence().getValue()).isZero();

        var moved = new HashMap<>(sessions.get(0));
        moved.put("startsAt", "2031-11-25T06:00:00Z");
        moved.put("endsAt", "2031-11-25T06:30:00Z");
        enter(event, List.of(moved));
        assertThat(calendar(event).get(one).getSequence().getValue()).isZero();
        release(event);

        var after = calendar(event);
        assertThat(after).containsOnlyKeys(event, one, two);
        assertThat(start(after.get(one))).isEqualTo("2031-11-25T06:00:00Z");
        assertThat(after.get(one).getSequence().getValue()).isEqualTo(1);
        assertThat(after.get(one).getStatus().isConfirmed()).isTrue();
        assertThat(after.get(two).getStatus().isCancelled()).isTrue();
        assertThat(after.get(two).getSequence().getValue()).isEqualTo(1);
        assertThat(after.get(one).getDateTimeStamp().getValue())
                .isAfterOrEqualTo(before.get(one).getDateTimeStamp().getValue());

        var alone = read(given().get("/v1/sessions/{session}.ics", two));
        assertThat(alone).containsOnlyKeys(two);
        assertThat(alone.get(two).getStatus().isCancelled()).isTrue();
    }

    @Test
    void aMovedAndACancelledEventUpdateInAClientWithTheirSessions() {
        var event = hybrid(Map.of());
        var session = (String)
                enter(event, List.of(session("하나", "05:00", "05:30"))).get(0).get("id");
        Events.became(event, "PUBLISHED");
        var before = calendar(event).get(event);
        Events.patch(event, Map.of("endsAt", "2031-11-25T08:00:00Z")).then().statusCode(200);
        var moved = calendar(event).get(event);
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(moved.getDateEnd().getValue().toInstant()).isEqualTo("2031-11-25T08:00:00Z");
        Events.became(event, "CANCELLED");
        var off = calendar(event);
        assertThat(off.get(event).getStatus().isCancelled()).isTrue();
        assertThat(off.get(event).getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
        assertThat(off.get(session).getStatus().isCancelled()).isTrue();
        assertThat(off.get(session).getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void aSessionWithoutTimesIsLeftOutAndADayIsADay() {
        var event = Events.draft(
                Map.of("startsAt", "2031-11-24T15:00:00Z", "endsAt", "2031-11-25T15:00:00Z", "datePrecision", "DAY"));
        var id =
                (String) enter(event, List.of(session("하나", null, null))).get(0).get("id");
        Events.became(event, "PUBLISHED");
        var calendar = calendar(event);
        assertThat(calendar).containsOnlyKeys(event);
        assertThat(calendar.get(event).getDateStart().getValue().hasTime()).isFalse();
        assertThat(read(given().get("/v1/sessions/{session}.ics", id))).isEmpty();
    }

    @Test
    void anEventOfWhichOnlyTheMonthIsKnownStandsInNoCalendar() {
        var event = Events.published(
                Map.of("startsAt", "2031-10-31T15:00:00Z", "endsAt", "2031-11-30T15:00:00Z", "datePrecision", "MONTH"));
        assertThat(calendar(event)).isEmpty();
    }

    @Test
    void theMeetingAddressIsNeverTold() {
        var event = hybrid(Map.of());
        enter(event, List.of(session("하나", "05:00", "05:30")));
        Events.became(event, "PUBLISHED");
        for (var path : List.of(EVENT, "/v1/events/{event}.jsonld", "/v1/events/{event}/schedule.json")) {
            assertThat(organizer()
                            .get(path, event)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("meeting.example.org");
        }
    }

    @Test
    void theLanguageIsTheReadersOwn() {
        var event = Events.published(AFTERNOON);
        var korean = given().get(EVENT, event)
                .then()
                .statusCode(200)
                .header("Content-Language", "ko")
                .extract();
        assertThat(korean.asString()).contains("SUMMARY:국제교류 포럼", "LOCATION:인재개발원 / 온라인");
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(EVENT, event)
                .then()
                .header("Content-Language", "en")
                .header("Vary", equalTo("Accept-Language"));
        var english =
                given().get(EVENT + "?lang=en", event).then().statusCode(200).extract();
        assertThat(english.asString()).contains("SUMMARY:Exchange forum");
        assertThat(english.header("ETag")).isNotEqualTo(korean.header("ETag"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var event = Events.published(AFTERNOON);
        for (var path : List.of(EVENT, "/v1/events/{event}.jsonld", "/v1/events/{event}/schedule.json")) {
            var tag = given().get(path, event)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=60")
                    .extract()
                    .header("ETag");
            assertThat(tag).startsWith("\"");
            given().header("If-None-Match", tag)
                    .get(path, event)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
            Events.patch(event, Map.of("title", text("포럼 " + UUID.randomUUID(), "Forum")))
                    .then()
                    .statusCode(200);
            given().header("If-None-Match", tag).get(path, event).then().statusCode(200);
        }
    }

    @Test
    void nothingHiddenIsSeenThroughAnySuffix() {
        var draft = hybrid(Map.of());
        var session = (String)
                enter(draft, List.of(session("비밀", "05:00", "05:30"))).get(0).get("id");
        assertHidden(draft, session);
        organizer().get("/v1/sessions/{session}.ics", session).then().statusCode(404);

        var slug = slug("embargo");
        var embargoed = hybrid(Map.of("slug", slug, "publicFrom", "2031-01-01T00:00:00Z"));
        session = (String) enter(embargoed, List.of(session("비밀", "05:00", "05:30")))
                .get(0)
                .get("id");
        Events.became(embargoed, "PUBLISHED");
        assertHidden(embargoed, session);
        assertHidden(slug, session);
        organizer().get("/v1/sessions/{session}.ics", session).then().statusCode(200);

        var shown = hybrid(Map.of());
        Events.became(shown, "PUBLISHED");
        var unreleased = (String)
                enter(shown, List.of(session("비밀", "05:00", "05:30"))).get(0).get("id");
        for (var call : List.of(given(), organizer())) {
            call.get("/v1/sessions/{session}.ics", unreleased).then().statusCode(404);
        }
        for (var path : List.of(EVENT, "/v1/events/{event}.jsonld", "/v1/events/{event}/schedule.json")) {
            assertThat(given().get(path, shown).then().statusCode(200).extract().asString())
                    .doesNotContain("비밀");
        }
        given().get("/v1/sessions/{session}.ics", UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/sessions/{session}.ics", "no-id").then().statusCode(404);
        given().get("/v1/events/{event}.ics", "no-such-event").then().statusCode(404);
        given().get("/v1/events/{event}.exe", shown).then().statusCode(404);
    }

    private static void assertHidden(String event, String session) {
        for (var suffix : List.of(".ics", ".jsonld", "/schedule.json")) {
            given().get("/v1/events/" + event + suffix).then().statusCode(404);
            stranger().get("/v1/events/" + event + suffix).then().statusCode(404);
            organizer().get("/v1/events/" + event + suffix).then().statusCode(200);
        }
        given().get("/v1/sessions/{session}.ics", session).then().statusCode(404);
        stranger().get("/v1/sessions/{session}.ics", session).then().statusCode(404);
    }

    @Test
    void aSeriesHasItsPublicEvents() {
        var slug = slug("series");
        post(Map.of("slug", slug, "title", text("포럼 시리즈", "Series")), "/v1/event-series")
                .then()
                .statusCode(201);
        var first = Events.published(Map.of("series", slug));
        var second = Events.published(Map.of(
                "series",
                slug,
                "startsAt",
                "2031-11-24T15:00:00Z",
                "endsAt",
                "2031-11-25T15:00:00Z",
                "datePrecision",
                "DAY"));
        Events.draft(Map.of("series", slug));
        for (var call : List.of(given(), organizer())) {
            assertThat(read(call.get("/v1/event-series/{series}.ics", slug))).containsOnlyKeys(first, second);
        }
        given().get("/v1/event-series/{series}.ics", "no-such-series").then().statusCode(404);
    }
}
