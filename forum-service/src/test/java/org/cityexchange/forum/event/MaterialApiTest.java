package org.cityexchange.forum.event;

import static io.restassured.RestAssured.given;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Slides, videos, photos and documents of events. */
@ForumTest
class MaterialApiTest {

    private static final String LIST = "/v1/events/{event}/materials";
    private static final String ONE = LIST + "/{material}";

    private static String added(String event, String visibility) {
        return post(Map.of("kind", "SLIDES", "title", text("자료", "Slides"), "visibility", visibility), LIST, event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static String token(String event) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate",
                        "email", Api.email(),
                        "affiliation", "City",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("token");
    }

    @Test
    void eachSeesWhatIsForThem() {
        var event = Events.open(5, 5);
        var open = added(event, "PUBLIC");
        var registered = added(event, "REGISTERED");
        var internal = added(event, "STAFF");
        given().get(LIST, event).then().body(json("items.id", contains(open)));
        stranger().get(LIST, event).then().body(json("items.id", contains(open)));
        given().header("Registration-Token", token(event))
                .get(LIST, event)
                .then()
                .body(json("items.id", contains(open, registered)));
        given().header("Registration-Token", token(Events.open(5, 5)))
                .get(LIST, event)
                .then()
                .body(json("items.id", contains(open)));
        given().get(ONE, event, registered).then().statusCode(404);
        organizer().get(LIST, event).then().body(json("items.id", contains(open, registered, internal)));
    }

    @Test
    void aMaterialIsChangedAndRemovedByWhoeverHasReadItLast() {
        var event = Events.published(Map.of());
        var id = added(event, "PUBLIC");
        var before = Api.etag(ONE, event, id);
        patch(Map.of("url", "https://example.org/slides", "kind", "DOCUMENT"), ONE, event, id)
                .then()
                .statusCode(200)
                .body(json("kind", equalTo("DOCUMENT")))
                .body(json("title.en", equalTo("Slides")))
                .body(json("version", equalTo(1)));
        organizer()
                .contentType("application/merge-patch+json")
                .header("If-Match", before)
                .body(Map.of("kind", "PHOTO"))
                .patch(ONE, event, id)
                .then()
                .statusCode(412);
        patch(Map.of("sessionId", UUID.randomUUID().toString()), ONE, event, id)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")));
        patch(Map.of("contributionId", UUID.randomUUID().toString()), ONE, event, id)
                .then()
                .statusCode(422);
        organizer().delete(ONE, event, id).then().statusCode(428);
        organizer().header("If-Match", before).delete(ONE, event, id).then().statusCode(412);
        stranger().header("If-Match", "*").delete(ONE, event, id).then().statusCode(404);
        organizer()
                .header("If-Match", Api.etag(ONE, event, id))
                .delete(ONE, event, id)
                .then()
                .statusCode(204);
        given().get(LIST, event).then().body(json("items", hasSize(0)));
    }

    @Test
    void aTalkHasItsOwnMaterials() {
        var event = Events.published(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        var talk = organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "sessions",
                        List.of(Map.of(
                                "type", "KEYNOTE",
                                "title", text("기조", "Keynote"),
                                "contributions", List.of(Map.of("title", text("발제", "Talk")))))))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .<String>at("sessions[0].contributions[0].id");
        post(
                        Map.of(
                                "kind",
                                "VIDEO",
                                "title",
                                text("영상", "Video"),
                                "visibility",
                                "PUBLIC",
                                "contributionId",
                                talk),
                        LIST,
                        event)
                .then()
                .statusCode(201)
                .body(json("contributionId", equalTo(talk)))
                .body(json("url", nullValue()));
    }
}
