package org.cityexchange.forum.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.etag;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.become;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Entering, reading and changing events, and their life. */
@ForumTest
class EventApiTest {

    private static final String PATH = "/v1/events/{event}";

    @Test
    void aNewEventIsADraftThatIsFoundByIdAndSlug() {
        var slug = slug("new");
        var answer = Events.create(Map.of("slug", slug, "topics", List.of("culture"), "editionNumber", 3))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body(json("slug", equalTo(slug)))
                .body(json("status", equalTo("DRAFT")))
                .body(json("datePrecision", equalTo("MINUTE")))
                .body(json("provenance", equalTo("RECORDED")))
                .body(json("theme", nullValue()))
                .body(json("organizers", hasSize(0)))
                .extract();
        var id = answer.as(JsonBody.class).<String>at("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(answer.header("Location")).endsWith("/v1/events/" + id);
        organizer().get(answer.header("Location")).then().statusCode(200).body(json("slug", equalTo(slug)));
        organizer()
                .get(PATH, slug)
                .then()
                .statusCode(200)
                .body(json("id", equalTo(id)))
                .body(json("version", equalTo(0)));
    }

    @Test
    void aSlugThatLooksAlmostLikeAnIdIsASlug() {
        var slug = "2026-11-22-a-" + UUID.randomUUID().toString().substring(24);
        var id = published(Map.of("slug", slug));
        given().get(PATH, slug).then().statusCode(200).body(json("id", equalTo(id)));
    }

    @Test
    void onlyStaffSeeWhereItIsHeldOnline() {
        var id = published(Map.of("onlineAccess", Map.of("provider", "Zoom", "url", "https://meet.example/1")));
        var staff = organizer()
                .get(PATH, id)
                .then()
                .body(json("onlineAccess.url", equalTo("https://meet.example/1")))
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .header("ETag");
        given().get(PATH, id)
                .then()
                .body(json("onlineAccess.provider", equalTo("Zoom")))
                .body(json("onlineAccess.url", nullValue()))
                .header("Cache-Control", equalTo("public, max-age=60"));
        given().header("If-None-Match", staff).get(PATH, id).then().statusCode(200);
        organizer()
                .header("If-None-Match", staff)
                .get(PATH, id)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void textsComeInOneLanguageWhenAsked() {
        var id = published(Map.of("title", text("포럼", "Forum"), "theme", Map.of("ko", "주제")));
        var tag = given().queryParam("lang", "en")
                .get(PATH, id)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(json("title", equalTo("Forum")))
                .body(json("theme", equalTo("주제")))
                .body(json("consentTexts[0].text", equalTo("I agree")))
                .extract()
                .header("ETag");
        given().queryParam("lang", "ko").get(PATH, id).then().body(json("title", equalTo("포럼")));
        given().queryParam("lang", "fr").get(PATH, id).then().body(json("title", equalTo("Forum")));
        var whole = given().get(PATH, id)
                .then()
                .header("Content-Language", nullValue())
                .body(json("title.ko", equalTo("포럼")))
                .extract()
                .header("ETag");
        assertThat(tag).isNotEqualTo(whole);
        given().header("If-None-Match", whole)
                .get(PATH, id)
                .then()
                .statusCode(304)
                .header("ETag", whole);
        given().header("If-None-Match", "\"x\", " + whole).get(PATH, id).then().statusCode(304);
        given().header("If-None-Match", whole)
                .queryParam("lang", "en")
                .get(PATH, id)
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag)
                .queryParam("lang", "en")
                .get(PATH, id)
                .then()
                .statusCode(304);
    }

    @Test
    void aPatchReplacesWhatItNamesAndLeavesTheRest() {
        var id = draft(Map.of(
                "topics", List.of("a", "b"),
                "theme", text("가", "A"),
                "onlineAccess", Map.of("provider", "Zoom", "url", "https://meet.example/2")));
        var patch = new HashMap<String, Object>();
        patch.put("topics", List.of("c"));
        patch.put("theme", Map.of("en", "B"));
        patch.put("onlineAccess", Map.of("provider", "Webex"));
        patch.put("editionNumber", 4);
        patch(id, patch)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("topics", contains("c")))
                .body(json("theme.ko", equalTo("가")))
                .body(json("theme.en", equalTo("B")))
                .body(json("onlineAccess.provider", equalTo("Webex")))
                .body(json("onlineAccess.url", equalTo("https://meet.example/2")))
                .body(json("editionNumber", equalTo(4)))
                .body(json("version", equalTo(1)));
        var away = new HashMap<String, Object>();
        away.put("theme", null);
        away.put("editionNumber", null);
        away.put("topics", null);
        patch(id, away)
                .then()
                .statusCode(200)
                .body(json("theme", nullValue()))
                .body(json("editionNumber", nullValue()))
                .body(json("topics", hasSize(0)));
    }

    @Test
    void aPatchIsAnsweredInOneLanguageAndLosesNoOther() {
        var id = draft(Map.of("title", text("포럼", "Forum")));
        organizer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .queryParam("lang", "en")
                .body(Map.of("topics", List.of("x")))
                .patch(PATH, id)
                .then()
                .statusCode(200)
                .body(json("title", equalTo("Forum")));
        organizer().get(PATH, id).then().body(json("title.ko", equalTo("포럼"))).body(json("title.en", equalTo("Forum")));
    }

    @Test
    void aPatchNeedsTheTagThatWasRead() {
        var id = draft(Map.of());
        var tag = etag(PATH, id);
        var patch = Map.of("topics", List.of("x"));
        organizer()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(PATH, id)
                .then()
                .statusCode(428)
                .body(json("code", equalTo("PRECONDITION_REQUIRED")))
                .body(json("errors[0].header", equalTo("If-Match")));
        patch(id, patch).then().statusCode(200);
        organizer()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(PATH, id)
                .then()
                .statusCode(412)
                .body(json("code", equalTo("PRECONDITION_FAILED")));
    }

    @Test
    void aPatchIsHeldToTheRulesOfANewEvent() {
        var id = draft(Map.of());
        patch(id, Map.of("colour", 1)).then().statusCode(400).body(json("errors[0].pointer", equalTo("/colour")));
        patch(id, Map.of("type", "PARTY")).then().statusCode(400).body(json("code", equalTo("UNKNOWN_ENUM_VALUE")));
        patch(id, Map.of("status", "HELD")).then().statusCode(400).body(json("code", equalTo("UNKNOWN_PROPERTY")));
        patch(id, Map.of("title", Map.of("ko", " ")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/title")));
        patch(id, Map.of("topics", List.of("")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/topics/0")));
        patch(id, Map.of("endsAt", "2001-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("INVALID_INTERVAL")));
        patch(id, Map.of("ownerInstitution", "gaok"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        for (var body : List.of("[]", "5", "\"x\"", "null")) {
            var status = organizer()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(body)
                    .patch(PATH, id)
                    .statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
    }

    @Test
    void aSlugIsChangedOnlyWhileNobodyKnowsIt() {
        var id = draft(Map.of());
        var slug = slug("better");
        patch(id, Map.of("slug", slug)).then().statusCode(200).body(json("slug", equalTo(slug)));
        became(id, "PUBLISHED");
        patch(id, Map.of("slug", slug("other")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")))
                .body(json("errors[0].pointer", equalTo("/slug")));
    }

    @Test
    void anEventBelongsToASeries() {
        var series = slug("series");
        var created = post(
                        Map.of("slug", series, "title", text("포럼", "Forum"), "firstYear", 2013, "cadence", "ANNUAL"),
                        "/v1/event-series")
                .then()
                .statusCode(201)
                .body(json("ownerInstitution", equalTo("shrdc")))
                .extract();
        given().get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body(json("cadence", equalTo("ANNUAL")));
        given().get("/v1/event-series/{slug}", series).then().statusCode(200).body(json("firstYear", equalTo(2013)));
        given().queryParam("limit", 100)
                .get("/v1/event-series")
                .then()
                .statusCode(200)
                .body(json("page.limit", equalTo(100)));
        post(Map.of("slug", series, "title", text("둘", "Two")), "/v1/event-series")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_CODE")));
        var event = published(Map.of("series", series, "editionNumber", 8));
        given().queryParam("series", series).get("/v1/events").then().body(json("items.id", contains(event)));
        Events.create(Map.of("series", "no-such-series"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/series")));
    }

    @Test
    void whatAnEventMayBecomeIsToldWithWhatBlocksTheRest() {
        var id = published(Map.of());
        organizer()
                .get(PATH + "/transitions", id)
                .then()
                .statusCode(200)
                .body(json("current", equalTo("PUBLISHED")))
                .body(json("allowed", containsInAnyOrder("REGISTRATION_OPEN", "POSTPONED", "CANCELLED")))
                .body(json("blocked.find { it.to == 'HELD' }.code", equalTo("EVENT_HAS_NOT_ENDED")))
                .body(json("blocked.find { it.to == 'DRAFT' }.code", equalTo("ILLEGAL_TRANSITION")))
                .body(json("blocked.detail", everyItem(notNullValue())));
        become(id, "HELD").then().statusCode(409).body(json("code", equalTo("EVENT_HAS_NOT_ENDED")));
        become(id, "DRAFT")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")))
                .body(json("detail", equalTo("PUBLISHED cannot become DRAFT")));
        post(Map.of("to", "CANCELLED"), PATH + "/transitions", id)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")))
                .body(json("errors[0].pointer", equalTo("/reason")));
        post(Map.of("reason", "x"), PATH + "/transitions", id)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/to")));
    }

    @Test
    void aPostponedEventRemembersItsFirstStartAndComesBack() {
        var id = published(Map.of());
        var start = given().get(PATH, id).then().extract().as(JsonBody.class).<String>at("startsAt");
        become(id, "POSTPONED")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("POSTPONED")))
                .body(json("statusReason", equalTo("왜냐하면")))
                .body(json("previousStartsAt", equalTo(start)));
        patch(id, Map.of("startsAt", "2031-05-01T05:00:00Z", "endsAt", "2031-05-01T07:00:00Z"))
                .then()
                .statusCode(200)
                .body(json("previousStartsAt", equalTo(start)));
        become(id, "PUBLISHED").then().statusCode(200).body(json("statusReason", nullValue()));
    }

    @Test
    void anEventThatIsOverIsEnteredAfterwardsAndArchived() {
        var id = published(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        became(id, "HELD");
        became(id, "ARCHIVED");
        become(id, "CANCELLED").then().statusCode(409);
        given().get(PATH, id).then().statusCode(200).body(json("datePrecision", equalTo("DAY")));
    }

    @Test
    void aRepeatedRequestWithItsKeyIsAnsweredAgainAndDoneOnce() {
        var body = Events.body(slug("once"), Map.of());
        var key = UUID.randomUUID().toString();
        var call = organizer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body);
        var first = call.post("/v1/events")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract();
        var again = call.post("/v1/events")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        body.put("editionNumber", 2);
        organizer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("IDEMPOTENCY_KEY_REUSED")));
        for (var bad : List.of("short", "x".repeat(65))) {
            organizer()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", bad)
                    .body(body)
                    .post("/v1/events")
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("INVALID_HEADER")))
                    .body(json("errors[0].header", equalTo("Idempotency-Key")));
        }
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        var key = UUID.randomUUID().toString();
        var call = organizer().contentType(ContentType.JSON).header("Idempotency-Key", key);
        call.body(Events.body("Not A Slug", Map.of())).post("/v1/events").then().statusCode(422);
        call.body(Events.body(slug("second-try"), Map.of()))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
    }

    @Test
    void aStatusIsChangedOnceWithOneKey() {
        var id = draft(Map.of());
        var key = UUID.randomUUID().toString();
        var answers = Stream.generate(() -> organizer()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(Map.of("to", "PUBLISHED"))
                        .post(PATH + "/transitions", id))
                .limit(2)
                .toList();
        answers.get(0).then().statusCode(200).header("Idempotency-Replayed", nullValue());
        answers.get(1).then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
    }

    @Test
    void figuresAreReportedWithTheirSourceAndTakenOut() {
        var id = published(Map.of());
        var figure = new HashMap<String, Object>(Map.of(
                "key", "attendance",
                "value", 250,
                "unit", "PERSON",
                "qualifier", "MORE_THAN",
                "kind", "ACTUAL",
                "origin", "REPORTED",
                "definition", "COUNT",
                "source", Map.of("document", "소식지", "quote", "250여 명이 참석")));
        var path = PATH + "/figures";
        var location = post(figure, path, id)
                .then()
                .statusCode(201)
                .body(json("value", equalTo(250)))
                .extract()
                .header("Location");
        given().get(location).then().statusCode(200).body(json("qualifier", equalTo("MORE_THAN")));
        given().get(path + "/unheard-of", id).then().statusCode(404);
        given().get(path, id)
                .then()
                .statusCode(200)
                .body(json("items[0].key", equalTo("attendance")))
                .body(json("items[0].source.quote", equalTo("250여 명이 참석")))
                .body(json("page.next", nullValue()));
        post(figure, path, id).then().statusCode(409).body(json("code", equalTo("DUPLICATE_CODE")));
        figure.put("key", "other");
        figure.put("origin", "COMPUTED");
        post(figure, path, id).then().statusCode(422).body(json("errors[0].pointer", equalTo("/origin")));
        figure.put("origin", "REPORTED");
        figure.remove("source");
        post(figure, path, id).then().statusCode(422).body(json("errors[0].pointer", equalTo("/source")));
        organizer().delete(path + "/attendance", id).then().statusCode(204);
        organizer().delete(path + "/attendance", id).then().statusCode(404);
        given().get(path, id).then().body(json("items", hasSize(0)));
    }

    @Test
    void materialsAreListedForThoseTheyAreMeantFor() {
        var id = published(Map.of());
        var path = PATH + "/materials";
        var shown = post(Map.of("kind", "PHOTO", "title", text("사진", "Photo"), "visibility", "PUBLIC"), path, id)
                .then()
                .statusCode(201)
                .body(json("url", nullValue()))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var location = post(Map.of("kind", "SLIDES", "title", text("자료", "Slides"), "visibility", "STAFF"), path, id)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        organizer().get(location).then().statusCode(200).body(json("kind", equalTo("SLIDES")));
        given().get(location).then().statusCode(404);
        given().get(path + "/{material}", id, shown).then().statusCode(200);
        post(Map.of("kind", "VIDEO", "title", text("영상", "V"), "visibility", "PUBLIC", "url", "no url"), path, id)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/url")));
        given().get(path, id).then().statusCode(200).body(json("items.id", contains(shown)));
        organizer().get(path, id).then().body(json("items", hasSize(2)));
        organizer()
                .header("If-Match", "*")
                .delete(path + "/{material}", id, shown)
                .then()
                .statusCode(204);
        organizer()
                .header("If-Match", "*")
                .delete(path + "/{material}", id, shown)
                .then()
                .statusCode(404);
        given().get(path, id).then().body(json("items", hasSize(0)));
    }

    @Test
    void aVenueHasRooms() {
        var venue = post(Map.of("name", text("센터", "Center"), "lat", 37.5, "lon", 127.0), "/v1/venues")
                .then()
                .statusCode(201)
                .body(json("rooms", hasSize(0)))
                .extract();
        var id = venue.as(JsonBody.class).<String>at("id");
        var room = post(Map.of("name", text("홀", "Hall"), "capacity", 200), "/v1/venues/{venue}/rooms", id)
                .then()
                .statusCode(201)
                .extract();
        given().get(room.header("Location")).then().statusCode(200).body(json("capacity", equalTo(200)));
        given().header("If-None-Match", venue.header("ETag"))
                .get("/v1/venues/{venue}", id)
                .then()
                .statusCode(200)
                .body(json("rooms[0].name.en", equalTo("Hall")));
        Api.patch(Map.of("address", text("서울", "Seoul")), "/v1/venues/{venue}", id)
                .then()
                .statusCode(200)
                .body(json("address.en", equalTo("Seoul")))
                .body(json("rooms", hasSize(1)));
        given().get("/v1/venues?limit=1").then().statusCode(200).body(json("items", hasSize(1)));
        post(Map.of("name", text("센터", "Center"), "lat", 91), "/v1/venues")
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/lat")));
        given().get(
                        "/v1/venues/{venue}/rooms/{room}",
                        Events.venue(),
                        room.as(JsonBody.class).<String>at("id"))
                .then()
                .statusCode(404);
        post(Map.of("name", text("방", "Room")), "/v1/venues/{venue}/rooms", UUID.randomUUID())
                .then()
                .statusCode(404);
        Events.create(Map.of("roomId", room.as(JsonBody.class).<String>at("id")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", endsWith("/roomId")));
    }
}
