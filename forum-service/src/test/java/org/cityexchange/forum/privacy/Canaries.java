package org.cityexchange.forum.privacy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Training;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.survey.Respondents;
import org.cityexchange.testing.JsonBody;

/** Somebody who left traces in every personal field there is, each of them with a word that stands nowhere else. */
final class Canaries {

    private static final String SPEAKER_ROLE = "PRESENTER";

    final String word = "canary" + UUID.randomUUID().toString().substring(24);
    final String email = word + "@example.org";
    final String event;
    final String registration;
    final String token;
    final String speaker;

    private Canaries() {
        event = Events.open(
                5,
                5,
                Map.of(
                        "contact",
                        Map.of("name", word + " contact", "email", email, "phone", "02-" + word),
                        "slug",
                        slug("erasure")));
        ask();
        var receipt = register().then().statusCode(201).extract();
        registration = receipt.as(JsonBody.class).at("id");
        token = receipt.as(JsonBody.class).at("token");
        invite();
        speakForDelegation();
        speaker = speak();
        haveSpoken();
        beReported();
    }

    static Canaries planted() {
        return new Canaries();
    }

    private void ask() {
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "items",
                        List.of(Map.of("key", "diet", "type", "TEXT", "label", text("식이", "Diet"), "required", false))))
                .put("/v1/events/{event}/questions", event)
                .then()
                .statusCode(200);
    }

    /** The answer to registering under the address. */
    Response register() {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        word + " name",
                        "email",
                        email,
                        "phone",
                        "+82 10 " + word.substring(6),
                        "affiliation",
                        word + " affiliation",
                        "jobTitle",
                        word + " title",
                        "mode",
                        "ON_SITE",
                        "locale",
                        "en",
                        "answers",
                        Map.of("diet", word + " diet"),
                        "consents",
                        List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event);
    }

    private void invite() {
        post(Map.of("email", email, "mode", "ONLINE", "reserves", true), "/v1/events/{event}/invitations", event)
                .then()
                .statusCode(201);
    }

    private void speakForDelegation() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Delegation of a test",
                        "contactName",
                        word + " spokesperson",
                        "contactEmail",
                        email,
                        "members",
                        List.of(Map.of(
                                "name", "Delegate One",
                                "email", "t-" + UUID.randomUUID() + "@example.org",
                                "affiliation", "City of Somewhere",
                                "jobTitle", "Director",
                                "mode", "ONLINE",
                                "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))))
                .post("/v1/events/{event}/registration-groups", event)
                .then()
                .statusCode(201);
    }

    /** Has a talk whose title names them, on an agenda that is released; answers who they are. */
    private String speak() {
        var id = post(
                        Map.of(
                                "name",
                                word + " speaker",
                                "nameLatin",
                                word + " Latin",
                                "email",
                                email,
                                "affiliation",
                                text(word + " office", "Office of that day"),
                                "jobTitle",
                                text("국장", word + " director")),
                        "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        Map<String, Object> session = Map.of(
                "type", "AWARD_CASE",
                "title", text("특강: " + word + " speaker", "Lecture by " + word + " Latin"),
                "abstract", text("초록", word + " speaker will say so"),
                "summary", text("요약", word + " speaker said so"),
                "roles", List.of(),
                "startsAt",
                        organizer()
                                .get("/v1/events/{event}", event)
                                .as(JsonBody.class)
                                .at("startsAt")
                                .toString(),
                "endsAt",
                        organizer()
                                .get("/v1/events/{event}", event)
                                .as(JsonBody.class)
                                .at("endsAt")
                                .toString(),
                "contributions",
                        List.of(Map.of(
                                "title", text("발표", "A talk of " + word + " speaker"),
                                "roles",
                                        List.of(Map.of(
                                                "role",
                                                SPEAKER_ROLE,
                                                "affiliation",
                                                text("어느 도시", "Some City"),
                                                "jobTitle",
                                                text("국장", "Director"),
                                                "certainty",
                                                "UNCERTAIN",
                                                "quote",
                                                "as printed: " + word + " speaker",
                                                "person",
                                                Map.of("id", id))))));
        release(event, session);
        return id;
    }

    /** Had a talk at an event that was held, of which the other service is told; office and title of that day stay. */
    private void haveSpoken() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var starts = now.minus(Duration.ofHours(3)).toString();
        var ends = now.minus(Duration.ofHours(1)).toString();
        var held = Events.published(Map.of("startsAt", starts, "endsAt", ends));
        var talk = Map.of(
                "title",
                text("발표", "A talk"),
                "roles",
                List.of(Map.of(
                        "role",
                        SPEAKER_ROLE,
                        "affiliation",
                        text("어느 도시", "Some City"),
                        "jobTitle",
                        text("국장", "Director"),
                        "person",
                        Map.of("id", speaker))));
        release(
                held,
                Map.of(
                        "type",
                        "AWARD_CASE",
                        "title",
                        text("우수사례", "Cases"),
                        "startsAt",
                        starts,
                        "endsAt",
                        ends,
                        "contributions",
                        List.of(talk)));
        Events.became(held, "HELD");
    }

    private static void release(String ofEvent, Map<String, ?> session) {
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", List.of(session)))
                .put("/v1/events/{event}/agenda", ofEvent)
                .then()
                .statusCode(200);
        post(Map.of(), "/v1/events/{event}/agenda/releases", ofEvent).then().statusCode(201);
    }

    private void beReported() {
        post(
                        Map.of(
                                "kind",
                                "PHOTO",
                                "title",
                                text("사진", word + " Latin, photographed"),
                                "caption",
                                text("사진 설명", word + " Latin at the desk"),
                                "visibility",
                                "PUBLIC"),
                        "/v1/events/{event}/materials",
                        event)
                .then()
                .statusCode(201);
        post(
                        Map.of(
                                "slug", slug("report"),
                                "kind", "NEWSLETTER",
                                "event", event,
                                "title", text("소식지", "Newsletter"),
                                "authors", List.of(Map.of("name", word + " speaker")),
                                "contacts",
                                        List.of(
                                                Map.of("name", word + " desk", "email", email, "phone", word),
                                                Map.of("name", "Another Desk", "email", "desk@example.org")),
                                "sections",
                                        List.of(Map.of(
                                                "text", text("본문", "As " + word + " Latin put it"),
                                                "statements",
                                                        List.of(Map.of(
                                                                "person",
                                                                word + " speaker",
                                                                "text",
                                                                text("인용", "A quote")))))),
                        "/v1/reports")
                .then()
                .statusCode(201);
    }

    /** Stands in a file that is refused for the address, so that its report quotes it. */
    Response importedAgain() {
        var file = "name,email,affiliation,jobTitle,mode,consents\r\n" + word + " name," + email + "," + word
                + " affiliation," + word + " title,ON_SITE,PERSONAL_DATA:1\r\n";
        var job = organizer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .queryParam("type", "REGISTRATIONS")
                .queryParam("dataset", event)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        return await().until(
                        () -> organizer().get("/v1/jobs/{id}", job),
                        answer -> List.of("COMPLETED", "FAILED")
                                .contains(answer.as(JsonBody.class).<String>at("status")));
    }

    /** Completed a course, and asked for whatever one can ask for: as rows, because the ways there are long. */
    void asked(String ref) {
        Training.enrolled(slug("run"), "quy-nhon-vn", ref).completed();
        Rows.change("update registration set status_reason = ? where id = cast(? as uuid)", word, registration);
        Rows.change(
                "insert into personal_link (id, kind, registration_id, token_hash, created_at)"
                        + " values (gen_random_uuid(), 'JOIN', cast(? as uuid), sha256(convert_to(?, 'UTF8')), now())",
                registration,
                word);
        Rows.change(
                "insert into online_interval (id, event_id, reference, registration_id, code, joined_at,"
                        + " received_at, result) select gen_random_uuid(), event_id, ?, id, code, now(), now(), 'OK'"
                        + " from registration where id = cast(? as uuid)",
                word,
                registration);
        Rows.change(
                "insert into calendar_feed (id, registration_id, token_hash, created_at)"
                        + " values (gen_random_uuid(), cast(? as uuid), sha256(convert_to(?, 'UTF8')), now())",
                registration,
                word);
        Rows.change(
                "insert into reissued_token (id, registration_id, token_hash, issued_at)"
                        + " values (gen_random_uuid(), cast(? as uuid), sha256(convert_to(?, 'UTF8')), now())",
                registration,
                word);
        Rows.change(
                "insert into token_reissue (event_id, person_ref, asked_at, answered_at)"
                        + " values (cast(? as uuid), ?, now(), now())",
                event,
                ref);
        Rows.change(
                "insert into ballot_request (survey_id, person_ref, email, locale, asked_at)"
                        + " values (cast(? as uuid), ?, ?, 'en', now() + interval '1 day')",
                Respondents.draft(event, Map.of()),
                ref,
                email);
    }

    /** The ids by which rows are known to be theirs. */
    List<String> ids() {
        return List.of(registration);
    }

    /** Has mails in the queue: one that is still to be written and go to them, one that could not go. */
    void unsentMails() {
        mail(
                "'QUEUED', 1, now() + interval '1 day', now(), null",
                "'told', jsonb_build_object('token', cast(? as text), 'linkToken', cast(? as text))");
        mail(
                "'FAILED', 1, now(), now(), now()",
                "'letter', jsonb_build_object('language', 'en', 'subject', cast(? as text), 'paragraphs',"
                        + " jsonb_build_array(cast(? as text))), 'attachments', jsonb_build_array()");
    }

    private void mail(String standing, String content) {
        Rows.change(
                "insert into mail (id, kind, about, content, status, attempts, next_attempt_at, created_at, finished_at)"
                        + " select gen_random_uuid(), 'EVENT_REMINDER', cast(? as uuid),"
                        + " jsonb_build_object('to', cast(? as text), " + content + "), " + standing,
                registration,
                email,
                word + " subject",
                "Dear " + word);
    }

    /** How many seats are taken in both ways, and kept. */
    String seats() {
        return organizer()
                .get("/v1/events/{event}/quotas", event)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** How many registrations there are. */
    void assertRegistrations(int count) {
        organizer()
                .get("/v1/events/{event}/registrations?include=total", event)
                .then()
                .body(json("page.total", equalTo(count)));
    }
}
