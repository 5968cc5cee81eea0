package org.cityexchange.forum.person;

import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** People who have a part in events: known to their institution, and without addresses to auditors. */
@ForumTest
class PersonApiTest {

    private static final String PATH = "/v1/people/{person}";

    @Test
    void aPersonIsEnteredAsNamedFoundAndChanged() {
        var mark = "홍" + UUID.randomUUID().toString().substring(24);
        var created = post(
                        Map.of(
                                "name",
                                "  " + mark + " 길동 ",
                                "nameLatin",
                                "Gildong Hong",
                                "email",
                                "gildong@example.org",
                                "jobTitle",
                                text("前 대사", "Former ambassador")),
                        "/v1/people")
                .then()
                .statusCode(201)
                .body(json("name", equalTo(mark + " 길동")))
                .extract();
        var id = created.as(JsonBody.class).<String>at("id");
        organizer().get(created.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
        organizer()
                .queryParam("q", mark)
                .get("/v1/people")
                .then()
                .statusCode(200)
                .body(json("items.id", contains(id)));
        patch(Map.of("affiliation", text("서울시", "Seoul")), PATH, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("affiliation.en", equalTo("Seoul")))
                .body(json("nameLatin", equalTo("Gildong Hong")));
        patch(Map.of("email", "no address"), PATH, id)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/email")));
        patch(Map.of("cityCode", "no-such-city"), PATH, id)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")), json("errors[0].pointer", equalTo("/cityCode")));
        patch(Map.of("name", " "), PATH, id).then().statusCode(422).body(json("errors[0].pointer", equalTo("/name")));
    }

    @Test
    void othersDoNotKnowThemAndAuditorsSeeNoAddress() {
        var mark = "김" + UUID.randomUUID().toString().substring(24);
        var id = post(Map.of("name", mark, "email", "kim@example.org"), "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        stranger().get(PATH, id).then().statusCode(404);
        stranger().queryParam("q", mark).get("/v1/people").then().body(json("items", hasSize(0)));
        auditor()
                .get(PATH, id)
                .then()
                .statusCode(200)
                .body(json("name", equalTo(mark)))
                .body(json("email", nullValue()));
        auditor()
                .queryParam("q", mark)
                .get("/v1/people")
                .then()
                .body(json("items", hasSize(1)))
                .body(not(containsString("example.org")));
    }

    @Test
    void oneKeyOfTwoCallersIsTwoRequests() {
        var key = UUID.randomUUID().toString();
        var first = organizer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("name", "이순신"))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        with(tokens().token("organizer", "somebody-else", List.of("gaok"), List.of()))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("name", "강감찬"))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body(json("id", not(equalTo(first))));
    }
}
