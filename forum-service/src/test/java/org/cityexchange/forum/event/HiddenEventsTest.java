package org.cityexchange.forum.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.junit.jupiter.api.Test;

/** Drafts and embargoed events do not exist for the public, on any path; and when the world is told of them. */
@ForumTest
class HiddenEventsTest {

    private static final String LATER = "2999-01-01T00:00:00Z";
    private static final List<String> PATHS =
            List.of("", "/agenda", "/quotas", "/registration-form", "/figures", "/materials");

    @Inject
    EmbargoEnd embargoEnd;

    private final String topic = "topic-" + UUID.randomUUID();

    private Map<String, Object> hidden(Map<String, ?> changes) {
        var all = new HashMap<String, Object>(changes);
        all.put("topics", List.of(topic));
        all.put("title", text("숨은 행사", "Hidden " + topic));
        return all;
    }

    private void assertHidden(String id, String slug) {
        for (var path : PATHS) {
            given().get("/v1/events/" + id + path).then().statusCode(404);
            organizer().get("/v1/events/" + id + path).then().statusCode(200);
        }
        given().get("/v1/events/{event}", slug).then().statusCode(404);
        stranger().get("/v1/events/{event}", slug).then().statusCode(404);
        auditor().get("/v1/events/{event}", slug).then().statusCode(200);
        given().queryParam("event", slug).get("/v1/reports").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "A", "email", "a@example.org", "affiliation", "B", "jobTitle", "C", "mode", "ONLINE"))
                .post("/v1/events/{event}/registrations", id)
                .then()
                .statusCode(404);
        for (var filter : List.of("topic", "q")) {
            found(given(), filter).body(json("items", hasSize(0))).body(json("page.total", equalTo(0)));
            found(stranger(), filter).body(json("items", hasSize(0)));
            found(organizer(), filter).body(json("items.id", contains(id)));
            found(auditor(), filter).body(json("items.id", contains(id))).body(json("page.total", equalTo(1)));
        }
    }

    private ValidatableResponse found(RequestSpecification call, String filter) {
        return call.queryParam(filter, topic)
                .queryParam("include", "total")
                .get("/v1/events")
                .then()
                .statusCode(200);
    }

    private static long told(String id) {
        return Rows.count("select count(*) from outbox where aggregate_id = ?", UUID.fromString(id));
    }

    @Test
    void aDraftIsSeenByItsOwnInstitutionAndAuditorsOnly() {
        var slug = slug("draft");
        var id = draft(hidden(Map.of("slug", slug)));
        assertHidden(id, slug);
        patch(id, Map.of("editionNumber", 7)).then().statusCode(200);
        assertThat(told(id)).isZero();
    }

    @Test
    void anEmbargoedEventIsSeenByItsOwnInstitutionAndAuditorsOnly() {
        var slug = slug("embargo");
        var id = published(hidden(Map.of("slug", slug, "publicFrom", LATER)));
        became(id, "REGISTRATION_OPEN");
        assertHidden(id, slug);
        assertThat(told(id)).isZero();
    }

    @Test
    void anEventThatIsCalledOffBeforeAnybodyKnewOfItStaysHidden() {
        var slug = slug("never");
        var id = published(hidden(Map.of("slug", slug, "publicFrom", LATER)));
        became(id, "CANCELLED");
        Rows.change("update event set public_from = now() - interval '1 second' where id = ?", UUID.fromString(id));
        embargoEnd.announce();
        assertHidden(id, slug);
        assertThat(told(id)).isZero();
    }

    @Test
    void anEventThatWasKnownIsStillShownWhenItIsCalledOff() {
        var id = published(hidden(Map.of()));
        became(id, "CANCELLED");
        given().get("/v1/events/{event}", id).then().statusCode(200).body(json("status", equalTo("CANCELLED")));
        given().queryParam("topic", topic).get("/v1/events").then().body(json("items.id", contains(id)));
        assertThat(Wire.types(Wire.read(Topic.FORUM_EVENT, Set.of(id), 2)))
                .containsExactly(EventType.EVENT_PUBLISHED, EventType.EVENT_CANCELLED);
    }

    @Test
    void anEmbargoEndsByItself() {
        var slug = slug("ends");
        var id = published(hidden(Map.of("slug", slug, "publicFrom", LATER)));
        var end = Instant.now().plusSeconds(2);
        patch(id, Map.of("publicFrom", end.toString())).then().statusCode(200);
        assertThat(told(id)).isZero();
        assertThat(Instant.now()).isBefore(end);
        given().get("/v1/events/{event}", id).then().statusCode(404);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> given().get("/v1/events/{event}", slug).statusCode() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        given().queryParam("q", topic).get("/v1/events").then().body(json("items.id", contains(id)));
        var record = Wire.read(Topic.FORUM_EVENT, Set.of(id), 1).get(0);
        assertThat(Wire.types(List.of(record))).containsExactly(EventType.EVENT_PUBLISHED);
        assertThat(Wire.header(record, CloudEventHeaders.REVISION)).isEqualTo("1");
        var told = Wire.json(record.value());
        assertThat(Instant.parse(told.path("occurredAt").asText())).isAfterOrEqualTo(end);
        assertThat(told.path("event").path("slug").asText()).isEqualTo(slug);
        assertThat(told.path("event").path("status").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void anEmbargoThatIsTakenAwayTellsTheWorldAtOnce() {
        var id = published(hidden(Map.of("publicFrom", LATER)));
        var away = new HashMap<String, Object>();
        away.put("publicFrom", null);
        patch(id, away).then().statusCode(200);
        given().get("/v1/events/{event}", id).then().statusCode(200);
        assertThat(told(id)).isOne();
        assertThat(Wire.types(Wire.read(Topic.FORUM_EVENT, Set.of(id), 1))).containsExactly(EventType.EVENT_PUBLISHED);
    }

    @Test
    void theWorldIsToldOfEachChangeItCanSee() {
        var id = draft(Map.of("startsAt", "2020-05-01T05:00:00Z", "endsAt", "2020-05-01T07:00:00Z"));
        became(id, "PUBLISHED");
        patch(id, Map.of("theme", text("속 주제", "What the other side is not told")))
                .then()
                .statusCode(200);
        patch(id, Map.of("title", text("새 제목", "New title"))).then().statusCode(200);
        patch(id, Map.of("startsAt", "2020-05-02T05:00:00Z", "endsAt", "2020-05-02T07:00:00Z"))
                .then()
                .statusCode(200)
                .body(json("previousStartsAt", equalTo("2020-05-01T05:00:00Z")));
        became(id, "POSTPONED");
        became(id, "PUBLISHED");
        became(id, "HELD");
        became(id, "ARCHIVED");
        var records = Wire.read(Topic.FORUM_EVENT, Set.of(id), 7);
        assertThat(Wire.types(records))
                .startsWith(
                        EventType.EVENT_PUBLISHED,
                        EventType.EVENT_PUBLISHED,
                        EventType.EVENT_RESCHEDULED,
                        EventType.EVENT_RESCHEDULED,
                        EventType.EVENT_PUBLISHED,
                        EventType.EVENT_HELD);
        assertThat(records)
                .extracting(record -> Wire.header(record, CloudEventHeaders.REVISION))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(records)
                .extracting(record ->
                        Wire.json(record.value()).path("event").path("status").asText())
                .containsExactly("PUBLISHED", "PUBLISHED", "PUBLISHED", "POSTPONED", "PUBLISHED", "HELD", "ARCHIVED");
    }

    @Test
    void aReportIsHiddenUntilItsOwnEmbargoEndsAndWhileItsEventIs() {
        var shown = published(Map.of());
        var secret = draft(Map.of());
        var slug = slug("report");
        var title = text("보도자료 " + slug, "Press release");
        post(
                        Map.of(
                                "slug",
                                slug,
                                "kind",
                                "PRESS_RELEASE",
                                "title",
                                title,
                                "event",
                                shown,
                                "publicFrom",
                                LATER),
                        "/v1/reports")
                .then()
                .statusCode(201);
        var ofSecret = slug("report");
        post(
                        Map.of(
                                "slug",
                                ofSecret,
                                "kind",
                                "NEWSLETTER",
                                "title",
                                text("소식지 " + ofSecret, "News"),
                                "event",
                                secret),
                        "/v1/reports")
                .then()
                .statusCode(201);
        for (var report : List.of(slug, ofSecret)) {
            for (Supplier<RequestSpecification> somebody :
                    List.<Supplier<RequestSpecification>>of(() -> given(), () -> stranger())) {
                somebody.get().get("/v1/reports/{report}", report).then().statusCode(404);
                somebody.get().queryParam("q", report).get("/v1/reports").then().body(json("items", hasSize(0)));
                somebody.get()
                        .queryParam("event", shown)
                        .get("/v1/reports")
                        .then()
                        .body(json("items", hasSize(0)));
            }
            for (Supplier<RequestSpecification> staff :
                    List.<Supplier<RequestSpecification>>of(() -> organizer(), () -> auditor())) {
                staff.get().get("/v1/reports/{report}", report).then().statusCode(200);
                staff.get()
                        .queryParam("q", report)
                        .get("/v1/reports")
                        .then()
                        .body(json("items.slug", contains(report)));
            }
        }
        became(secret, "PUBLISHED");
        given().get("/v1/reports/{report}", ofSecret).then().statusCode(200).body(json("eventId", equalTo(secret)));
        given().queryParam("event", secret).get("/v1/reports").then().body(json("items.slug", contains(ofSecret)));
    }
}
