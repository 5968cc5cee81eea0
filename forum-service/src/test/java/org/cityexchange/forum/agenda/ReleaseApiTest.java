package org.cityexchange.forum.agenda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Agendas reach the public release by release. */
@ForumTest
class ReleaseApiTest {

    private static final String AGENDA = "/v1/events/{event}/agenda";
    private static final String RELEASES = AGENDA + "/releases";
    private static final List<Supplier<RequestSpecification>> OTHERS = List.of(() -> given(), () -> stranger());

    @Inject
    ReleasedAgendas released;

    /** A draft of which only the day is known. */
    private static String event() {
        return draft(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
    }

    private static Map<String, Object> session(String title, Map<String, ?> more) {
        var session = new HashMap<String, Object>(Map.of("type", "PRESENTATION", "title", text(title, title)));
        session.putAll(more);
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

    private static Response release(String event) {
        return post(Map.of("note", text("순서가 바뀌었습니다", "The order is another")), RELEASES, event);
    }

    @Test
    void publishingMakesTheFirstReleaseAndLaterChangesWaitForTheNext() {
        var event = event();
        enter(event, List.of(session("하나", Map.of())));
        release(event).then().statusCode(409).body(json("code", equalTo("EVENT_NOT_PUBLISHED")));
        became(event, "PUBLISHED");
        given().get(AGENDA, event)
                .then()
                .statusCode(200)
                .header("ETag", "\"1;release=1\"")
                .body(json("sessions.title.ko", contains("하나")));
        enter(event, List.of(session("둘", Map.of())));
        for (var other : OTHERS) {
            other.get().get(AGENDA, event).then().body(json("sessions.title.ko", contains("하나")));
            other.get().queryParam("copy", "WORKING").get(AGENDA, event).then().statusCode(404);
        }
        organizer().get(AGENDA, event).then().body(json("sessions.title.ko", contains("둘")));
        organizer()
                .queryParam("copy", "RELEASED")
                .get(AGENDA, event)
                .then()
                .body(json("sessions.title.ko", contains("하나")));
        auditor().get(AGENDA, event).then().body(json("sessions.title.ko", contains("하나")));
        auditor()
                .queryParam("copy", "WORKING")
                .get(AGENDA, event)
                .then()
                .body(json("sessions.title.ko", contains("둘")));
        release(event)
                .then()
                .statusCode(201)
                .body(json("number", equalTo(2)))
                .body(json("note.en", equalTo("The order is another")))
                .body(json("agenda.sessions.title.ko", contains("둘")));
        given().get(AGENDA, event)
                .then()
                .header("ETag", "\"2;release=2\"")
                .body(json("sessions.title.ko", contains("둘")));
        release(event).then().statusCode(409).body(json("code", equalTo("NOTHING_TO_RELEASE")));
    }

    @Test
    void anEventWithoutAnAgendaHasAnEmptyFirstRelease() {
        var event = event();
        became(event, "PUBLISHED");
        given().get(AGENDA, event).then().statusCode(200).body(json("sessions", hasSize(0)));
        given().get(RELEASES, event).then().body(json("items.number", contains(1)));
        enter(event, List.of(session("하나", Map.of())));
        given().get(AGENDA, event).then().body(json("sessions", hasSize(0)));
    }

    @Test
    void theTagOfAReleaseNeverAllowsAChangeOfANewerWorkingCopy() {
        var event = event();
        enter(event, List.of(session("하나", Map.of())));
        became(event, "PUBLISHED");
        var tag = given().get(AGENDA, event).header("ETag");
        enter(event, List.of(session("둘", Map.of())));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of())
                .put(AGENDA, event)
                .then()
                .statusCode(412);
    }

    @Test
    void thePublicSeesOneReleaseAndItsNoteStaffSeeAll() {
        var event = event();
        enter(event, List.of(session("하나", Map.of())));
        became(event, "PUBLISHED");
        enter(event, List.of(session("둘", Map.of())));
        release(event).then().statusCode(201);
        for (var other : OTHERS) {
            other.get()
                    .get(RELEASES, event)
                    .then()
                    .body(json("items.number", contains(2)))
                    .body(json("items.note.ko", hasSize(1)));
            other.get().get(RELEASES + "/2", event).then().statusCode(200);
            other.get().get(RELEASES + "/1", event).then().statusCode(404);
        }
        given().get(AGENDA + "/differences", event).then().statusCode(401);
        stranger().get(AGENDA + "/differences", event).then().statusCode(404);
        for (var staff : List.<Supplier<RequestSpecification>>of(() -> organizer(), () -> auditor())) {
            staff.get().get(RELEASES, event).then().body(json("items.number", contains(2, 1)));
            staff.get()
                    .get(RELEASES + "/1", event)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body(json("agenda.sessions.title.ko", contains("하나")));
            staff.get().get(RELEASES + "/3", event).then().statusCode(404);
        }
        var hidden = event();
        given().get(RELEASES, hidden).then().statusCode(404);
        organizer().get(RELEASES, hidden).then().statusCode(200).body(json("items", hasSize(0)));
    }

    @Test
    void aReleaseKeepsTheNamesItWasMadeWith() {
        var person = post(Map.of("name", "옛이름"), "/v1/people")
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var event = event();
        var roles = List.of(Map.of("role", "CHAIR", "person", Map.of("id", person)));
        enter(event, List.of(session("하나", Map.of("roles", roles))));
        became(event, "PUBLISHED");
        patch(Map.of("name", "New Name"), "/v1/people/{person}", person).then().statusCode(200);
        given().get(AGENDA, event).then().body(json("sessions[0].roles[0].person.name", equalTo("옛이름")));
        organizer().get(AGENDA, event).then().body(json("sessions[0].roles[0].person.name", equalTo("New Name")));
        release(event).then().statusCode(201);
        given().get(AGENDA, event).then().body(json("sessions[0].roles[0].person.name", equalTo("New Name")));
    }

    @Test
    void anyTwoReleasesAndTheWorkingCopyAreCompared() {
        var event = event();
        var first = enter(event, List.of(session("하나", Map.of()), session("둘", Map.of())));
        became(event, "PUBLISHED");
        var second = new ArrayList<>(first);
        second.forEach(session -> session.remove("ordinal"));
        second.get(1).put("title", text("두번째", "Second"));
        second.get(1).put("startsAt", "2020-10-22T01:00:00Z");
        second.get(1).put("endsAt", "2020-10-22T02:00:00Z");
        second.remove(0);
        enter(event, second);
        release(event).then().statusCode(201);
        enter(event, List.of(second.get(0), session("셋", Map.of())));
        organizer()
                .queryParam("from", 1)
                .queryParam("to", 2)
                .get(AGENDA + "/differences", event)
                .then()
                .statusCode(200)
                .body(json("sessions.removed.id", contains(first.get(0).get("id"))))
                .body(json("sessions.added", hasSize(0)))
                .body(json("sessions.changed[0].fields", contains("title")))
                .body(json("sessions.moved[0].to.startsAt", equalTo("2020-10-22T01:00:00Z")));
        organizer()
                .get(AGENDA + "/differences", event)
                .then()
                .statusCode(200)
                .body(json("sessions.added.title.ko", contains("셋")))
                .body(json("sessions.removed", hasSize(0)))
                .body(json("sessions.changed", hasSize(0)));
        var items = released.last(UUID.fromString(event)).orElseThrow().items();
        assertThat(items).extracting(ReleasedSession::sequence).containsExactly(1, 1);
        assertThat(items).extracting(ReleasedSession::cancelled).containsExactly(false, true);
    }

    @Test
    void ofTheReleasesMadeAtOnceOneIsMade() throws Exception {
        var event = event();
        became(event, "PUBLISHED");
        enter(event, List.of(session("하나", Map.of())));
        var answers = Parallel.times(6, i -> release(event).statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
        organizer().get(RELEASES, event).then().body(json("items.number", contains(2, 1)));
    }

    @Test
    void materialsAndReportsNameSessionsOfTheirOwnEvent() {
        var event = event();
        var session = enter(event, List.of(session("하나", Map.of()))).get(0).get("id");
        var other = event();
        var material =
                Map.of("kind", "SLIDES", "title", text("자료", "Slides"), "visibility", "PUBLIC", "sessionId", session);
        post(material, "/v1/events/{event}/materials", event).then().statusCode(201);
        post(material, "/v1/events/{event}/materials", other)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/sessionId")));
        var report = new HashMap<String, Object>(Map.of(
                "slug", slug("report"),
                "kind", "NEWSLETTER",
                "title", text("소식", "News"),
                "sections", List.of(Map.of("text", text("글", "Text"), "sessionId", session))));
        post(report, "/v1/reports")
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/sections/0/sessionId")));
        report.put("event", other);
        post(report, "/v1/reports").then().statusCode(422).body(json("code", equalTo("UNKNOWN_REFERENCE")));
        report.put("event", event);
        post(report, "/v1/reports").then().statusCode(201).body(json("sections[0].sessionId", not(equalTo(""))));
    }
}
