package org.cityexchange.forum.report;

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
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** The document board. */
@ForumTest
class ReportApiTest {

    private static final String PATH = "/v1/reports/{report}";

    private static Map<String, Object> body(String slug, Map<String, ?> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "slug", slug,
                "kind", "NEWSLETTER",
                "title", text("소식지 " + slug, "Newsletter"),
                "authors", List.of(Map.of("name", "한 기자", "jobTitle", text("주무관", "Officer"))),
                "sections",
                        List.of(Map.of(
                                "text", text("토론", "Discussion"),
                                "statements", List.of(Map.of("person", "김태환", "text", text("말", "Words")))))));
        body.putAll(changes);
        return body;
    }

    @Test
    void aDocumentIsEnteredReadAndChanged() {
        var event = Events.published(Map.of());
        var slug = slug("newsletter");
        var created = post(body(slug, Map.of("event", event, "publishedOn", "2020-11-06")), "/v1/reports")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body(json("eventId", equalTo(event)))
                .extract();
        given().get(created.header("Location"))
                .then()
                .statusCode(200)
                .body(json("sections[0].statements[0].person", equalTo("김태환")))
                .body(json("publicFrom", nullValue()));
        given().queryParam("lang", "en").get(PATH, slug).then().body(json("sections[0].text", equalTo("Discussion")));
        patch(Map.of("vision", text("미래", "Vision"), "goals", List.of(text("하나", "One"))), PATH, slug)
                .then()
                .statusCode(200)
                .body(json("goals[0].en", equalTo("One")))
                .body(json("eventId", equalTo(event)));
        patch(Map.of("slug", "other-slug"), PATH, slug)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        stranger()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("goals", List.of()))
                .patch(PATH, slug)
                .then()
                .statusCode(404);
        post(body(slug, Map.of()), "/v1/reports").then().statusCode(409).body(json("code", equalTo("DUPLICATE_CODE")));
    }

    @Test
    void documentsAreListedNewestFirstAndFiltered() {
        var event = Events.published(Map.of());
        var slugs = List.of(slug("a"), slug("b"), slug("c"));
        post(body(slugs.get(0), Map.of("event", event)), "/v1/reports").then().statusCode(201);
        post(
                        body(
                                slugs.get(1),
                                Map.of("event", event, "publishedOn", "2022-11-25", "kind", "PRESS_RELEASE")),
                        "/v1/reports")
                .then()
                .statusCode(201);
        post(body(slugs.get(2), Map.of("event", event, "publishedOn", "2023-01-01")), "/v1/reports")
                .then()
                .statusCode(201);
        var list = given().queryParam("event", event)
                .queryParam("limit", 2)
                .get("/v1/reports")
                .then()
                .statusCode(200);
        list.body(json("items.slug", contains(slugs.get(2), slugs.get(1))));
        given().urlEncodingEnabled(false)
                .get(list.extract().as(JsonBody.class).<String>at("page.next"))
                .then()
                .statusCode(200)
                .body(json("items.slug", contains(slugs.get(0))));
        given().queryParam("event", event)
                .queryParam("kind", "PRESS_RELEASE")
                .get("/v1/reports")
                .then()
                .body(json("items.slug", contains(slugs.get(1))));
        given().queryParam("q", slugs.get(2))
                .get("/v1/reports")
                .then()
                .body(json("items.slug", contains(slugs.get(2))));
    }

    @Test
    void aDocumentIsAboutAnEventOfItsInstitution() {
        post(body(slug("nowhere"), Map.of("event", "no-such-event")), "/v1/reports")
                .then()
                .statusCode(404);
        organizer().get(PATH, "no-such-report").then().statusCode(404);
        post(
                        body(
                                slug("bad"),
                                Map.of(
                                        "sections",
                                        List.of(Map.of("text", text("가", "A"), "statements", List.of(Map.of()))))),
                        "/v1/reports")
                .then()
                .statusCode(422)
                .body(json(
                        "errors.pointer",
                        contains("/sections/0/statements/0/person", "/sections/0/statements/0/text")));
    }
}
