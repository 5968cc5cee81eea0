package org.cityexchange.forum.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.forum.attendance.Attendees.attendee;
import static org.cityexchange.forum.attendance.Attendees.attendees;
import static org.cityexchange.forum.attendance.Attendees.enters;
import static org.cityexchange.forum.attendance.Attendees.event;
import static org.cityexchange.forum.attendance.Attendees.eventBefore;
import static org.cityexchange.forum.attendance.Attendees.held;
import static org.cityexchange.forum.attendance.Attendees.inMinutes;
import static org.cityexchange.forum.attendance.Attendees.interval;
import static org.cityexchange.forum.attendance.Attendees.leaves;
import static org.cityexchange.forum.attendance.Attendees.tell;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.attendance.Attendees.Attendee;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Who attended, by what was seen of them and the event's rule; and what training-service is told of it. */
@ForumTest
class AttendanceApiTest {

    private static final String LIST = "/v1/events/{event}/attendance";
    private static final String SUMMARY = LIST + "/summary";
    private static final String RULE = "/v1/events/{event}/attendance-rule";

    private static Response setRule(String event, String measure, int minimum) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", given().get(RULE, event).header("ETag"))
                .body(Map.of("measure", measure, "minimum", minimum))
                .put(RULE, event);
    }

    private static ValidatableResponse summary(String event) {
        return organizer().get(SUMMARY, event).then().statusCode(200);
    }

    @Test
    void timeAtTheVenueAndInTheMeetingIsCountedOnce() {
        var event = eventBefore();
        var attendee = attendee(event, "ON_SITE");
        assertThat(enters(event, attendee, inMinutes(-200))).isEqualTo("OK");
        assertThat(leaves(event, attendee, inMinutes(-120))).isEqualTo("OK");
        tell(event, List.of(interval(attendee.code(), inMinutes(-130), inMinutes(-90))))
                .then()
                .statusCode(200)
                .body(json("items.result", contains("OK")));
        attendee.attendance()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("registeredMode", equalTo("ON_SITE")))
                .body(json("modes", contains("ON_SITE", "ONLINE")))
                // the beginning and the scans were taken a moment apart
                .body(json("minutes", oneOf(89, 90, 91)))
                .body(json("attended", equalTo(true)));
        given().get("/v1/registrations/{id}/attendance", attendee.id()).then().statusCode(404);
        organizer()
                .get(LIST, event)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].code", equalTo(attendee.code())));
        assertThat(organizer()
                        .header("Accept-Language", "ko")
                        .get(LIST + ".csv", event)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("참석 시간(분)", attendee.code());
        given().get(LIST + ".csv", event).then().statusCode(401);
        stranger().get(LIST + ".xlsx", event).then().statusCode(404);
        auditor().get(LIST, event).then().statusCode(200);
        stranger().get(LIST, event).then().statusCode(404);
        given().get(LIST, event).then().statusCode(401);
    }

    @Test
    void theRuleOfTheEventDecides() {
        var event = eventBefore();
        var attendee = attendee(event, "ON_SITE");
        enters(event, attendee, inMinutes(-180));
        leaves(event, attendee, inMinutes(-119));
        given().get(RULE, event).then().statusCode(200).body(json("minimum", equalTo(0)));
        attendee.attendance().then().body(json("attended", equalTo(true)));
        setRule(event, "SHARE", 80).then().statusCode(200).header("ETag", "\"1\"");
        attendee.attendance().then().body(json("attended", equalTo(false)));
        setRule(event, "MINUTES", 50).then().statusCode(200);
        attendee.attendance().then().body(json("attended", equalTo(true)));
        organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("measure", "MINUTES", "minimum", 1))
                .put(RULE, event)
                .then()
                .statusCode(428);
        setRule(event, "MINUTES", -1).then().statusCode(422);
        setRule(event, "SHARE", 101).then().statusCode(422).body(json("errors.pointer", contains("/minimum")));
    }

    @Test
    void whatTheProviderTellsAgainReplacesWhatItToldBefore() {
        var event = eventBefore();
        var attendee = attendee(event, "ONLINE");
        var stillThere = interval(attendee.code(), inMinutes(-160), null);
        tell(event, List.of(stillThere)).then().statusCode(200);
        attendee.attendance().then().body(json("minutes", oneOf(99, 100, 101)));
        stillThere.put("leftAt", inMinutes(-100).toString());
        var answer = tell(event, List.of(stillThere));
        assertThat(tell(event, List.of(stillThere)).asString()).isEqualTo(answer.asString());
        attendee.attendance().then().body(json("minutes", oneOf(59, 60, 61)));
        assertThat(Rows.count("select count(*) from online_interval where event_id = ?", UUID.fromString(event)))
                .isOne();
    }

    @Test
    void whatTheProviderMeasuredCountsInsteadOfTheWayThroughTheLink() {
        var event = event(-60, 60, Map.of());
        var attendee = attendee(event, "ONLINE");
        given().redirects().follow(false).get(attendee.joinPath()).then().statusCode(303);
        var link =
                attendee.link("join-links").then().extract().as(JsonBody.class).<String>at("id");
        var byLink = interval(null, inMinutes(-50), inMinutes(-30));
        byLink.remove("code");
        byLink.put("joinLinkId", link);
        tell(event, List.of(byLink)).then().statusCode(200).body(json("items.result", contains("OK")));
        attendee.attendance().then().body(json("minutes", equalTo(20))).body(json("modes", contains("ONLINE")));
    }

    @Test
    void intervalsOfNobodyKnownAreKeptAndCountForNobody() {
        var event = eventBefore();
        var other = attendee(eventBefore(), "ONLINE");
        var cancelled = attendee(event, "ONLINE");
        cancelled.cancel();
        tell(
                        event,
                        List.of(
                                interval("NONE", inMinutes(-100), inMinutes(-90)),
                                interval(other.code(), inMinutes(-100), inMinutes(-90)),
                                interval(cancelled.code(), inMinutes(-100), inMinutes(-90))))
                .then()
                .statusCode(200)
                .body(json("items.result", contains("UNKNOWN", "WRONG_EVENT", "CANCELLED")));
        other.attendance().then().body(json("modes", empty())).body(json("attended", nullValue()));
        var both = interval("NONE", inMinutes(-100), inMinutes(-90));
        both.put("joinLinkId", UUID.randomUUID().toString());
        tell(event, List.of(both)).then().statusCode(422).body(json("code", equalTo("CODE_OR_LINK")));
        tell(event, List.of(interval("NONE", inMinutes(-90), inMinutes(-100))))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/items/0/leftAt")));
    }

    @Test
    void theSummaryAddsUpAndSaysWhatIsNotKnown() {
        var categories = List.of(Map.of("key", "EMBASSY", "label", text("대사관", "Embassy")));
        var event = event(-180, -60, Map.of("participantCategories", categories));
        var parent = Wire.knownCity("ACTIVE");
        var city = Wire.knownCityIn(parent);
        enters(event, attendee(event, "ON_SITE", Map.of("cityCode", city)), inMinutes(-170));
        enters(event, attendee(event, "ON_SITE", Map.of("category", "EMBASSY")), inMinutes(-170));
        attendee(event, "ON_SITE", Map.of("proposedCity", Map.of("name", "Lima", "country", "PE")));
        attendee(event, "ONLINE", Map.of("cityCode", city));
        attendee(event, "ONLINE").cancel();
        summary(event)
                .body(json("total.registered", equalTo(4)))
                .body(json("total.attended", equalTo(2)))
                .body(json("total.absent", equalTo(1)))
                .body(json("total.unknown", equalTo(1)))
                .body(json("noShows", nullValue()))
                .body(json("byMode.key", contains("ONLINE", "ON_SITE")))
                .body(json("byMode.unknown", contains(1, 0)))
                .body(json("byModeAttended.key", contains("ON_SITE", null)))
                .body(json("byCity.key", contains(city, null)))
                .body(json("byCity.registered", contains(2, 2)))
                .body(json("byCity[0].label.en", equalTo("Test City")))
                .body(json("byProvince.key", contains(parent, null)))
                .body(json("byProvince[0].attended", equalTo(1)))
                .body(json("byCountry.key", contains("IN", "PE", null)))
                .body(json("byCategory.key", contains("EMBASSY", null)))
                .body(json("byCategory[0].label.ko", equalTo("대사관")));
        held(event);
        summary(event).body(json("noShows", equalTo(1)));
        var answer = summary(event).extract().as(JsonBody.class);
        for (var list : List.of("byMode", "byModeAttended", "byCity", "byCountry", "byProvince", "byCategory")) {
            for (var what : List.of("registered", "attended", "absent", "unknown")) {
                assertThat(answer.<List<Integer>>at(list + "." + what).stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .as(list + "." + what)
                        .isEqualTo(answer.<Integer>at("total." + what));
            }
        }
        var analyst = tokens().forInstitutions("survey-analyst", "shrdc");
        with(analyst).get(SUMMARY, event).then().statusCode(200);
        with(analyst).get(LIST, event).then().statusCode(403);
    }

    @Test
    void onTheNightTheClocksGoForwardAHundredPerCentAreAnHour() {
        var event = event(
                0,
                0,
                Map.of(
                        "startsAt", "2026-03-29T01:30:00+01:00",
                        "endsAt", "2026-03-29T03:30:00+02:00",
                        "timeZone", "Europe/Paris"));
        var attendee = attendee(event, "ON_SITE");
        enters(event, attendee, Instant.parse("2026-03-29T00:10:00Z"));
        setRule(event, "SHARE", 100).then().statusCode(200);
        attendee.attendance().then().body(json("minutes", equalTo(60))).body(json("attended", equalTo(true)));
    }

    private static List<ConsumerRecord<String, String>> told(Attendee attendee, int count) {
        return Wire.read(Topic.FORUM_REGISTRATION, Set.of(attendee.id()), count);
    }

    @Test
    void onceTheEventIsHeldTheOtherServiceIsToldOfEverybodyAndAgainOfWhomItChanges() {
        var event = eventBefore();
        var came = attendee(event, "ON_SITE");
        var late = attendee(event, "ON_SITE");
        var notCounted = attendee(event, "ONLINE");
        enters(event, came, inMinutes(-180));
        held(event);
        var first = told(came, 2).get(1);
        assertThat(Wire.types(List.of(first))).containsExactly(EventType.ATTENDANCE_RECORDED);
        var json = Wire.json(first.value());
        assertThat(json.path("attended").asBoolean()).isTrue();
        assertThat(json.path("minutes").asInt()).isBetween(119, 120);
        assertThat(json.path("modes").get(0).asText()).isEqualTo("ON_SITE");
        assertThat(Wire.json(told(late, 2).get(1).value()).path("attended").asBoolean())
                .isFalse();

        assertCounted(event, 1);
        // a device that was offline sends its scans a day later
        enters(event, late, inMinutes(-100));
        assertThat(Wire.json(told(late, 3).get(2).value()).path("attended").asBoolean())
                .isTrue();
        assertCounted(event, 2);
        setRule(event, "MINUTES", 60).then().statusCode(200);
        assertThat(Wire.json(told(late, 4).get(3).value()).path("attended").asBoolean())
                .isFalse();
        came.cancel().then().statusCode(200);
        var afterwards = told(came, 4);
        assertThat(Wire.types(afterwards.subList(2, 4)))
                .containsExactly(EventType.REGISTRATION_CANCELLED, EventType.ATTENDANCE_RECORDED);
        assertThat(Wire.json(afterwards.get(3).value()).path("attended").asBoolean())
                .isFalse();
        came.attendance().then().body(json("attended", nullValue()));
        assertThat(told(notCounted, 1)).hasSize(1);
        assertThat(told(came, 4)).hasSize(4);
    }

    private static void assertCounted(String event, int attended) {
        given().get("/v1/events/{event}/figures/attendance.counted", event)
                .then()
                .statusCode(200)
                .body(json("origin", equalTo("COMPUTED")), json("value", equalTo(attended)));
        organizer()
                .delete("/v1/events/{event}/figures/attendance.counted", event)
                .then()
                .statusCode(404);
    }

    @Test
    void scansThatComeInWhileTheEventIsClosedAreAllTold() throws Exception {
        var event = eventBefore();
        var all = attendees(event, "ON_SITE", 6);
        enters(event, all.get(0), inMinutes(-170));
        Events.became(event, "REGISTRATION_CLOSED");
        var works = new ArrayList<Callable<Object>>();
        all.subList(1, 6).forEach(each -> works.add(() -> enters(event, each, inMinutes(-170))));
        works.add(() -> Events.become(event, "HELD").statusCode());
        assertThat(Parallel.all(works)).containsOnly("OK", 200);
        assertThat(Rows.count(
                        "select count(*) from attendance_record where event_id = ? and attended",
                        UUID.fromString(event)))
                .isEqualTo(6);
        var ids = all.stream().map(Attendee::id).collect(Collectors.toSet());
        assertThat(Rows.count("""
                        select count(*) from registration join lateral (
                            select payload ->> 'attended' as attended from outbox where aggregate_id = registration.id
                            order by revision desc limit 1) as last on true
                        where event_id = ? and attended = 'true'
                        """, UUID.fromString(event))).isEqualTo(ids.size());
    }
}
