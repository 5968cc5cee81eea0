package org.cityexchange.forum.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** What search engines and conference apps read. */
@ForumTest
class EventFormatsTest {

    private static final String JSON_LD = "/v1/events/{event}.jsonld";
    private static final String SCHEDULE = "/v1/events/{event}/schedule.json";

    // what c3voc.de/schedule/schema.json requires and allows
    private static final Set<String> CONFERENCE =
            Set.of("title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration");
    private static final Set<String> CONFERENCE_MAY =
            Set.of("description", "time_zone_name", "logo", "colors", "keywords", "url", "tracks", "rooms", "meta");
    private static final Set<String> DAY = Set.of("date", "day_end", "day_start", "index", "rooms");
    private static final Set<String> SESSION = Set.of(
            "abstract",
            "date",
            "duration",
            "guid",
            "id",
            "language",
            "links",
            "persons",
            "room",
            "slug",
            "start",
            "subtitle",
            "title",
            "track",
            "type",
            "url");
    private static final Set<String> SESSION_MAY = Set.of(
            "logo", "description", "recording_license", "do_not_record", "do_not_stream", "attachments", "answers");

    private static String person() {
        return post(
                        Map.of(
                                "name", "발표자 " + UUID.randomUUID(),
                                "affiliation", text("시청", "City Hall"),
                                "jobTitle", text("과장", "Director")),
                        "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static Map<String, Object> session(String start, String end, String person) {
        return new HashMap<>(Map.of(
                "type",
                "PRESENTATION",
                "title",
                text("발표 <" + start + ">", "Talk"),
                "startsAt",
                start,
                "endsAt",
                end,
                "roles",
                List.of(Map.of("role", "PRESENTER", "person", Map.of("id", person))),
                "contributions",
                List.of(Map.of(
                        "roles", List.of(Map.of("role", "DISCUSSANT", "label", text("사무총장", "Secretary General")))))));
    }

    private static List<Map<String, Object>> enter(String event, List<?> sessions) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", Api.etag("/v1/events/{event}/agenda", event))
                .body(Map.of("sessions", sessions))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("sessions");
    }

    /** Two days in São Paulo, of which the second session crosses midnight in Seoul. */
    private static String twoDays(String slug, String person) {
        var event = Events.draft(Map.of(
                "slug", slug,
                "startsAt", "2031-11-25T12:00:00Z",
                "endsAt", "2031-11-27T02:00:00Z",
                "timeZone", "America/Sao_Paulo"));
        enter(
                event,
                List.of(
                        session("2031-11-25T12:00:00Z", "2031-11-25T13:30:00Z", person),
                        session("2031-11-25T14:00:00Z", "2031-11-25T16:00:00Z", person),
                        session("2031-11-27T01:00:00Z", "2031-11-27T02:00:00Z", person)));
        Events.became(event, "PUBLISHED");
        return event;
    }

    private static JsonBody schedule(String event) {
        return given().get(SCHEDULE, event)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .extract()
                .as(JsonBody.class);
    }

    private static void assertNames(Map<String, ?> thing, Set<String> required, Set<String> allowed) {
        assertThat(thing.keySet()).containsAll(required);
        var others = new HashSet<>(thing.keySet());
        others.removeAll(required);
        assertThat(allowed).containsAll(others);
    }

    @Test
    void aScheduleHasWhatConferenceAppsRequire() {
        var slug = slug("forum-2031");
        var event = twoDays(slug, person());
        var schedule = schedule(event);
        assertThat(schedule.<String>at("schedule.version")).isEqualTo("1");
        Map<String, Object> conference = schedule.at("schedule.conference");
        assertNames(conference, CONFERENCE, CONFERENCE_MAY);
        assertThat((String) conference.get("acronym")).matches("[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?");
        assertThat(conference).containsEntry("start", "2031-11-25").containsEntry("end", "2031-11-26");
        assertThat(conference)
                .containsEntry("time_zone_name", "America/Sao_Paulo")
                .containsEntry("daysCount", 2);
        Map<String, String> rooms = new HashMap<>();
        for (Map<String, Object> room : schedule.<List<Map<String, Object>>>at("schedule.conference.rooms")) {
            assertThat(room.keySet()).containsExactlyInAnyOrder("name", "guid");
            rooms.put(
                    (String) room.get("name"),
                    UUID.fromString((String) room.get("guid")).toString());
        }
        var guids = new ArrayList<String>();
        var numbers = new HashSet<Long>();
        List<Map<String, Object>> days = schedule.at("schedule.conference.days");
        assertThat(days).extracting(day -> day.get("index")).containsExactly(1, 2);
        assertThat(days).extracting(day -> day.get("date")).containsExactly("2031-11-25", "2031-11-26");
        for (var day : days) {
            assertNames(day, DAY, Set.of());
            LocalDate.parse((String) day.get("date"));
            var from = OffsetDateTime.parse((String) day.get("day_start"));
            var to = OffsetDateTime.parse((String) day.get("day_end"));
            Map<String, List<Map<String, Object>>> byRoom =
                    schedule.at("schedule.conference.days[" + ((int) day.get("index") - 1) + "].rooms");
            for (var room : byRoom.entrySet()) {
                assertThat(rooms).containsKey(room.getKey());
                for (var session : room.getValue()) {
                    assertNames(session, SESSION, SESSION_MAY);
                    assertThat(session.get("room")).isEqualTo(room.getKey());
                    assertThat((String) session.get("slug")).matches("[a-z0-9_-]+[a-z0-9]");
                    assertThat((String) session.get("duration")).matches("[0-9]+:[0-9]{2}");
                    assertThat((String) session.get("start")).matches("[0-9]{2}:[0-9]{2}");
                    assertThat(OffsetDateTime.parse((String) session.get("date")))
                            .isBetween(from, to);
                    assertThat((String) session.get("url")).startsWith("http");
                    guids.add(UUID.fromString((String) session.get("guid")).toString());
                    numbers.add(((Number) session.get("id")).longValue());
                    assertThat((List<?>) session.get("persons")).hasSize(2);
                }
            }
        }
        assertThat(guids).hasSize(3).doesNotHaveDuplicates();
        assertThat(numbers).hasSize(3).allMatch(number -> number > 0 && number < 1L << 53);
        assertThat(schedule.<String>at("schedule.conference.days[0].rooms['인재개발원'][0].start"))
                .isEqualTo("09:00");
        assertThat(schedule.<String>at("schedule.conference.days[0].rooms['인재개발원'][0].duration"))
                .isEqualTo("01:30");
    }

    @Test
    void guidsAndNumbersStayThroughReleases() {
        var person = person();
        var event = twoDays(slug("forum"), person);
        var before = schedule(event);
        var sessions = organizer()
                .get("/v1/events/{event}/agenda", event)
                .as(JsonBody.class)
                .<List<Map<String, Object>>>at("sessions");
        sessions.get(0).put("title", text("다른 제목", "Another title"));
        enter(event, sessions);
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        var after = schedule(event);
        assertThat(after.<String>at("schedule.version")).isEqualTo("2");
        var first = "schedule.conference.days[0].rooms['인재개발원']";
        assertThat(after.<List<Object>>at(first + ".title")).contains("다른 제목");
        for (var what : List.of(".guid", ".id", ".slug")) {
            assertThat(after.<Object>at(first + what)).isEqualTo(before.<Object>at(first + what));
        }
    }

    @Test
    void anEventIsToldToSearchEngines() {
        var series = slug("series");
        post(Map.of("slug", series, "title", text("포럼 시리즈", "The series")), "/v1/event-series")
                .then()
                .statusCode(201);
        var slug = slug("forum");
        var host = Map.of("name", text("서울시", "City of Seoul"), "role", "HOST");
        var supporter = Map.of("name", text("후원 기관", "A supporter"), "role", "SUPPORTER");
        var event = Events.draft(Map.of(
                "slug",
                slug,
                "series",
                series,
                "title",
                text("포럼 </script>", "Forum </script>"),
                "topics",
                List.of("city-diplomacy"),
                "organizers",
                List.of(host, supporter),
                "startsAt",
                "2031-11-25T05:00:00Z",
                "endsAt",
                "2031-11-25T07:00:00Z"));
        var person = person();
        enter(
                event,
                List.of(
                        session("2031-11-25T05:00:00Z", "2031-11-25T05:30:00Z", person),
                        session("2031-11-25T05:30:00Z", "2031-11-25T06:00:00Z", person)));
        Events.became(event, "PUBLISHED");
        var answer = given().header("Accept-Language", "en").get(JSON_LD, slug);
        assertThat(answer.asString()).doesNotContain("<");
        answer.then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body(json("'@context'", equalTo("https://schema.org")))
                .body(json("'@type'", equalTo("Event")))
                .body(json("name", equalTo("Forum </script>")))
                .body(json("startDate", equalTo("2031-11-25T14:00+09:00")))
                .body(json("endDate", equalTo("2031-11-25T16:00+09:00")))
                .body(json("eventStatus", equalTo("https://schema.org/EventScheduled")))
                .body(json("eventAttendanceMode", equalTo("https://schema.org/MixedEventAttendanceMode")))
                .body(json("location.'@type'", equalTo(List.of("Place", "VirtualLocation"))))
                .body(json("location[0].name", equalTo("Human Resource Development Center")))
                .body(json("location[1].url", containsString("/v1/events/" + slug)))
                .body(json("organizer.name", equalTo(List.of("City of Seoul"))))
                .body(json("sponsor.name", equalTo(List.of("A supporter"))))
                .body(json("performer.size()", equalTo(1)))
                .body(json("performer[0].affiliation.name", equalTo("City Hall")))
                .body(json("superEvent.name", equalTo("The series")))
                .body(json("previousStartDate", nullValue()));
        Events.patch(event, Map.of("startsAt", "2031-11-26T05:00:00Z", "endsAt", "2031-11-26T07:00:00Z"));
        given().get(JSON_LD, slug)
                .then()
                .body(json("eventStatus", equalTo("https://schema.org/EventRescheduled")))
                .body(json("previousStartDate", equalTo("2031-11-25")));
        Events.became(event, "POSTPONED");
        given().get(JSON_LD, slug).then().body(json("eventStatus", equalTo("https://schema.org/EventPostponed")));
        Events.became(event, "CANCELLED");
        given().get(JSON_LD, slug).then().body(json("eventStatus", equalTo("https://schema.org/EventCancelled")));
    }

    @Test
    void aDayOrAMonthIsToldAsThat() {
        var day = Events.published(
                Map.of("startsAt", "2031-11-24T15:00:00Z", "endsAt", "2031-11-25T15:00:00Z", "datePrecision", "DAY"));
        given().get(JSON_LD, day)
                .then()
                .body(json("startDate", equalTo("2031-11-25")))
                .body(json("endDate", equalTo("2031-11-25")));
        var month = Events.published(
                Map.of("startsAt", "2031-10-31T15:00:00Z", "endsAt", "2031-11-30T15:00:00Z", "datePrecision", "MONTH"));
        given().get(JSON_LD, month)
                .then()
                .body(json("startDate", equalTo("2031-11")))
                .body(json("endDate", equalTo("2031-11")));
    }
}
