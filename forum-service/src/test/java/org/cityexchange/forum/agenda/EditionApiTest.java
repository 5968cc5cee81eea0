package org.cityexchange.forum.agenda;

import static io.restassured.RestAssured.given;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Editions of a series: listed, made after one another, compared. */
@ForumTest
class EditionApiTest {

    private static final String EDITIONS = "/v1/event-series/{series}/editions";

    private final String series = slug("series");

    private void series() {
        post(Map.of("slug", series, "title", text("포럼", "Forum")), "/v1/event-series")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> next(String from, String startsAt) {
        return Map.of("from", from, "slug", slug("next"), "startsAt", startsAt);
    }

    private static void figure(String event, String key, int value, String definition, String qualifier) {
        post(
                        Map.of(
                                "key",
                                key,
                                "value",
                                value,
                                "unit",
                                "PERSON",
                                "qualifier",
                                qualifier,
                                "kind",
                                "ACTUAL",
                                "origin",
                                "REPORTED",
                                "definition",
                                definition,
                                "source",
                                Map.of("document", "소식지", "quote", "인용")),
                        "/v1/events/{event}/figures",
                        event)
                .then()
                .statusCode(201);
    }

    @Test
    void theNextEditionHasTheAgendaAtTheSameTimesOfDayAndNobodyHasAgreed() {
        series();
        var person = post(Map.of("name", "Speaker", "jobTitle", text("과장", "Manager")), "/v1/people")
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var first = Events.draft(Map.of(
                "series", series,
                "editionNumber", 3,
                "timeZone", "Europe/Paris",
                "startsAt", "2026-10-24T08:00:00Z",
                "endsAt", "2026-10-25T16:00:00Z",
                "registrationClosesAt", "2026-10-23T21:59:00Z",
                "publicFrom", "2026-01-01T00:00:00Z",
                "onlineAccess", Map.of("provider", "Zoom", "url", "https://example.org/meeting")));
        Events.resize(first, 30, 70).then().statusCode(200);
        var roles = List.of(
                Map.of("role", "PRESENTER", "person", Map.of("id", person), "confirmation", "CONFIRMED"),
                Map.of("role", "CHAIR", "label", text("원장", "President")),
                Map.of("role", "DISCUSSANT", "label", text("교수", "Professor"), "confirmation", "DECLINED"));
        var sessions = List.of(
                Map.of(
                        "type",
                        "KEYNOTE",
                        "title",
                        text("기조", "Keynote"),
                        "summary",
                        text("말한 것", "What was said"),
                        "partOrdinal",
                        1,
                        "startsAt",
                        "2026-10-24T08:00:00Z",
                        "endsAt",
                        "2026-10-24T09:00:00Z",
                        "roles",
                        roles),
                Map.of(
                        "type", "CLOSING",
                        "title", text("폐회", "Closing"),
                        "startsAt", "2026-10-25T10:00:00Z",
                        "endsAt", "2026-10-25T11:00:00Z"));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("parts", List.of(Map.of("label", text("1부", "Part 1"))), "sessions", sessions))
                .put("/v1/events/{event}/agenda", first)
                .then()
                .statusCode(200);
        figure(first, "attendance", 250, "COUNT", "EXACT");
        var meal = Map.of(
                "key",
                "meal",
                "type",
                "SINGLE",
                "label",
                text("식사", "Meal"),
                "options",
                List.of(Map.of("key", "VEGETARIAN", "label", text("채식", "Vegetarian"), "capacity", 20)));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("items", List.of(meal)))
                .put("/v1/events/{event}/questions", first)
                .then()
                .statusCode(200);
        patch(Map.of("jobTitle", text("국장", "Director")), "/v1/people/{person}", person)
                .then()
                .statusCode(200);
        // the clocks go back on 2026-10-25; in the week after they do not
        var clone = post(next(first, "2026-10-31T09:00:00Z"), EDITIONS, series)
                .then()
                .statusCode(201)
                .body(json("status", equalTo("DRAFT")))
                .body(json("series", equalTo(series)))
                .body(json("editionNumber", equalTo(4)))
                .body(json("endsAt", equalTo("2026-11-01T16:00:00Z")))
                .body(json("registrationClosesAt", equalTo("2026-10-30T22:59:00Z")))
                .body(json("publicFrom", nullValue()))
                .body(json("onlineAccess.provider", equalTo("Zoom")))
                .body(json("onlineAccess.url", nullValue()))
                .body(json("consentTexts", hasSize(1)))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        organizer()
                .get("/v1/events/{event}/agenda", clone)
                .then()
                .body(json("sessions.startsAt", contains("2026-10-31T09:00:00Z", "2026-11-01T10:00:00Z")))
                .body(json("sessions[0].partOrdinal", equalTo(1)))
                .body(json("sessions[0].summary", nullValue()))
                .body(json("sessions[0].roles.role", contains("PRESENTER", "CHAIR")))
                .body(json("sessions[0].roles.confirmation", contains("PROPOSED", "PROPOSED")))
                .body(json("sessions[0].roles[0].jobTitle.en", equalTo("Director")));
        organizer()
                .get("/v1/events/{event}/questions", clone)
                .then()
                .body(json("items.key", contains("meal")))
                .body(json("items[0].options.capacity", contains(20)));
        organizer().get("/v1/events/{event}/figures", clone).then().body(json("items", hasSize(0)));
        organizer()
                .get("/v1/events/{event}/quotas", clone)
                .then()
                .body(json("items.size", contains(70, 30)))
                .body(json("items.confirmed", contains(0, 0)));
        Events.became(clone, "PUBLISHED");
        given().get("/v1/events/{event}/agenda", clone).then().body(json("sessions[0].roles", hasSize(0)));
        given().get(EDITIONS, series).then().body(json("items.id", contains(clone)));
        organizer().get(EDITIONS, series).then().body(json("items.id", contains(clone, first)));
    }

    @Test
    void anEditionIsMadeWholeOrNotAtAll() {
        series();
        var room = post(Map.of("name", text("홀", "Hall")), "/v1/venues/{venue}/rooms", Events.venue())
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var first = Events.draft(
                Map.of("series", series, "startsAt", "2031-05-01T05:00:00Z", "endsAt", "2031-05-01T07:00:00Z"));
        post(
                        Map.of(
                                "type", "KEYNOTE",
                                "title", text("기조", "Keynote"),
                                "roomId", room,
                                "startsAt", "2031-05-01T05:00:00Z",
                                "endsAt", "2031-05-01T06:00:00Z"),
                        "/v1/events/{event}/sessions",
                        first)
                .then()
                .statusCode(201);
        post(next(first, "2031-05-01T05:30:00Z"), EDITIONS, series)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ROOM_OCCUPIED")));
        organizer().get(EDITIONS, series).then().body(json("items.id", contains(first)));
        var elsewhere = Events.draft(Map.of());
        post(next(elsewhere, "2032-05-01T05:30:00Z"), EDITIONS, series)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/from")));
        stranger()
                .contentType(ContentType.JSON)
                .body(next(first, "2032-05-01T05:30:00Z"))
                .post(EDITIONS, series)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/from")));
        var taken = new HashMap<>(next(first, "2032-05-01T05:30:00Z"));
        taken.put(
                "slug",
                Api.organizer()
                        .get("/v1/events/{event}", first)
                        .as(JsonBody.class)
                        .at("slug"));
        post(taken, EDITIONS, series).then().statusCode(409).body(json("code", equalTo("DUPLICATE_CODE")));
    }

    @Test
    void trendsSayWhatCannotBeComparedAndWhy() {
        series();
        var one = Events.published(
                Map.of("series", series, "startsAt", "2030-05-01T05:00:00Z", "endsAt", "2030-05-01T07:00:00Z"));
        var two = Events.published(
                Map.of("series", series, "startsAt", "2031-05-01T05:00:00Z", "endsAt", "2031-05-01T07:00:00Z"));
        var hidden = Events.draft(
                Map.of("series", series, "startsAt", "2032-05-01T05:00:00Z", "endsAt", "2032-05-01T07:00:00Z"));
        figure(one, "attendance", 200, "COUNT", "EXACT");
        figure(two, "attendance", 250, "COUNT", "MORE_THAN");
        figure(hidden, "attendance", 300, "COUNT", "EXACT");
        figure(one, "satisfaction.overall", 93, "UNKNOWN", "EXACT");
        figure(two, "satisfaction.overall", 90, "TOP_2_BOX", "EXACT");
        figure(two, "satisfaction.overall.n", 120, "COUNT", "EXACT");
        given().get("/v1/event-series/{series}/trends", series)
                .then()
                .statusCode(200)
                .body(json("measures.key", contains("attendance", "satisfaction.overall")))
                .body(json("measures[0].points.comparable", contains(true, false)))
                .body(json("measures[0].points[1].reasons", contains("INEXACT")))
                .body(json("measures[1].points[0].reasons", contains("UNKNOWN_DEFINITION", "UNKNOWN_N")))
                .body(json("measures[1].points[1].reasons", contains("DIFFERENT_DEFINITION")));
        organizer()
                .get("/v1/event-series/{series}/trends", series)
                .then()
                .body(json("measures[0].points.figure.value", contains(200, 250, 300)));
    }
}
