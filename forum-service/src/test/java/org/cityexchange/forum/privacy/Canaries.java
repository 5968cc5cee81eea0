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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
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
                                text("국장", "Director")),
                        "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var session = Map.of(
                "type", "AWARD_CASE",
                "title", text("특강: " + word + " speaker", "Lecture by " + word + " Latin"),
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
                                                "certainty",
                                                "UNCERTAIN",
                                                "quote",
                                                "as printed: " + word + " speaker",
                                                "person",
                                                Map.of("id", id))))));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", List.of(session)))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        return id;
    }

    private void beReported() {
        post(
                        Map.of(
                                "kind",
                                "PHOTO",
                                "title",
                                text("사진", "Photograph"),
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

    /** Has mails in the queue: one that is still to go to them, one that could not. */
    void unsentMails() {
        for (var status : List.of("QUEUED", "FAILED")) {
            Rows.change(
                    "insert into mail (id, kind, about, content, status, attempts, next_attempt_at, created_at, finished_at)"
                            + " select gen_random_uuid(), 'REMINDER', cast(? as uuid), jsonb_build_object('to', cast(? as text),"
                            + " 'language', 'en', 'subject', cast(? as text), 'text', cast(? as text), 'html', '',"
                            + " 'attachments', jsonb_build_array()), '" + status
                            + "', 1, now() + interval '1 day', now(), case when '" + status
                            + "' = 'FAILED' then now() end",
                    registration,
                    email,
                    word + " subject",
                    "Dear " + word);
        }
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
