package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.etag;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.patchCity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CityApiTest {

    private static Map<String, Object> body(String code, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("code", code, "kind", "CITY", "names", Map.of("ko", "시험", "en", "Test"), "country", "VN"));
        body.putAll(more);
        return body;
    }

    @Test
    void aNewCityIsAnsweredWithItsPlaceAndTag() {
        var code = newCode("new");
        createCity(body(code, Map.of("lat", 13.77648, "lon", 109.22367, "population", 210338)))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/cities/"))
                .header("ETag", equalTo("\"0\""))
                .body(json("code", equalTo(code)))
                .body(json("status", equalTo("ACTIVE")))
                .body(json("provenance", equalTo("RECORDED")))
                .body(json("revision", equalTo(1)))
                .body(json("otherNames", hasSize(0)))
                .body(json("parent", nullValue()));
        given().get("/v1/cities/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .header("Cache-Control", "public, max-age=60")
                .body(json("names.ko", equalTo("시험")))
                .body(json("allowedTransitions", nullValue()));
    }

    @Test
    void aCityIsReadByItsIdTooAndInOneLanguage() {
        var code = newCode("id");
        var id = createCity(code, "아이디")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        given().get("/v1/cities/{id}?lang=ko", id)
                .then()
                .statusCode(200)
                .header("Content-Language", "ko")
                .header("ETag", equalTo("\"0;lang=ko\""))
                .body(json("names", equalTo("아이디")));
    }

    @Test
    void whoHasThePresentVersionIsNotSentItAgain() {
        var code = newCode("known");
        createCity(code, "있음").then().statusCode(201);
        given().header("If-None-Match", etag(code))
                .get("/v1/cities/{code}", code)
                .then()
                .statusCode(304);
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = newCode("taken");
        createCity(code, "하나").then().statusCode(201);
        createCity(code, "둘")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(json("code", equalTo("DUPLICATE_CODE")))
                .body(json("errors[0].pointer", equalTo("/code")));
    }

    @Test
    void onlyTheKeeperOfTheRegistryChangesIt() {
        var body = body(newCode("forbidden"), Map.of());
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cities")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("UNAUTHENTICATED")));
        as("organizer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cities")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWrongIsPointedAt() {
        createCity(Map.of("code", "Upper Case", "kind", "CITY", "country", "Vietnam", "lat", 91))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("VALIDATION_FAILED")))
                .body(json("errors.pointer", contains("/code", "/country", "/lat", "/names")));
        createCity(body(newCode("kind"), Map.of("kind", "VILLAGE")))
                .then()
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_ENUM_VALUE")));
        createCity(body(newCode("country"), Map.of("country", "QQ")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")))
                .body(json("errors[0].pointer", equalTo("/country")));
        createCity(body(newCode("place"), Map.of("lat", 1)))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/lon")));
    }

    @Test
    void aPatchNeedsTheTagThatWasRead() {
        var code = newCode("patch");
        createCity(code, "처음").then().statusCode(201);
        admin().contentType("application/merge-patch+json")
                .body(Map.of("population", 5))
                .patch("/v1/cities/{code}", code)
                .then()
                .statusCode(428);
        var first = etag(code);
        patchCity(code, first, Map.of("names", Map.of("ko", "다음"), "population", 5))
                .then()
                .statusCode(200)
                .body(json("names.ko", equalTo("다음")))
                .body(json("names.en", equalTo("City of " + code)))
                .body(json("population", equalTo(5)))
                .body(json("revision", equalTo(2)));
        patchCity(code, first, Map.of("population", 6))
                .then()
                .statusCode(412)
                .body(json("code", equalTo("PRECONDITION_FAILED")));
    }

    @Test
    void codeCountryAndStatusAreNotPatched() {
        var code = newCode("fixed");
        createCity(code, "고정").then().statusCode(201);
        patchCity(code, etag(code), Map.of("code", "other"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")))
                .body(json("errors[0].pointer", equalTo("/code")));
        patchCity(code, etag(code), Map.of("country", "LA")).then().statusCode(422);
        patchCity(code, etag(code), Map.of("status", "RETIRED"))
                .then()
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_PROPERTY")));
        patchCity(code, etag(code), Map.of("code", code, "population", 7))
                .then()
                .statusCode(200);
    }

    @Test
    void nullTakesAValueAwayButNotTheLastName() {
        var code = newCode("null");
        createCity(body(code, Map.of("population", 9))).then().statusCode(201);
        var none = new HashMap<String, Object>();
        none.put("population", null);
        patchCity(code, etag(code), none).then().statusCode(200).body(json("population", nullValue()));
        var nameless = new HashMap<String, Object>();
        nameless.put("names", null);
        patchCity(code, etag(code), nameless).then().statusCode(422).body(json("errors[0].pointer", equalTo("/names")));
    }

    @Test
    void aCityLiesInAnotherOfTheSameCountry() {
        var province = newCode("province");
        var district = newCode("district");
        createCity(body(province, Map.of("kind", "PROVINCE"))).then().statusCode(201);
        createCity(body(district, Map.of("kind", "DISTRICT", "parent", province)))
                .then()
                .statusCode(201)
                .body(json("parent", equalTo(province)));
        given().get("/v1/cities?parent={parent}", province).then().body(json("items.code", contains(district)));
        patchCity(province, etag(province), Map.of("parent", district))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("CYCLE")));
        createCity(body(newCode("abroad"), Map.of("country", "LA", "parent", province)))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("PARENT_IN_OTHER_COUNTRY")));
        createCity(body(newCode("nowhere"), Map.of("parent", "no-such-city")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")))
                .body(json("errors[0].pointer", equalTo("/parent")));
    }

    @Test
    void allKindsOfNamesFindACity() {
        var code = newCode("names");
        createCity(body(
                        code,
                        Map.of(
                                "names", Map.of("ko", "귀논" + code, "vi", "Quý Nhơn " + code),
                                "otherNames", List.of(Map.of("language", "ko", "kind", "ALIAS", "name", "꾸녕" + code)))))
                .then()
                .statusCode(201)
                .body(json("otherNames[0].id", notNullValue()));
        var historical = admin().contentType(ContentType.JSON)
                .body(Map.of("language", "en", "kind", "HISTORICAL", "name", "Đại Đô " + code, "until", "1802-01-01"))
                .post("/v1/cities/{code}/names", code)
                .then()
                .statusCode(201)
                .header("Location", containsString("/names/"))
                .extract();
        for (var q : List.of("귀논", "꾸녕", "quy nhon " + code, "QUÝ NHƠN", "dai do " + code, code)) {
            given().queryParam("q", q).get("/v1/cities").then().body(json("items.code", hasItem(code)));
        }
        given().queryParam("q", "100%").get("/v1/cities").then().body(json("items.code", not(hasItem(code))));
        given().get("/v1/cities/{code}/names", code).then().body(json("items", hasSize(4)));
        var tag = etag(code);
        admin().header("If-Match", tag)
                .delete(historical.header("Location"))
                .then()
                .statusCode(204);
        admin().header("If-Match", tag)
                .delete(historical.header("Location"))
                .then()
                .statusCode(412);
        given().queryParam("q", "dai do " + code).get("/v1/cities").then().body(json("items", hasSize(0)));
    }

    @Test
    void anOfficialNameTakesThePlaceOfTheOneBefore() {
        var code = newCode("adopt");
        createCity(code, "누르술탄").then().statusCode(201);
        admin().contentType(ContentType.JSON)
                .body(Map.of("language", "ko", "kind", "OFFICIAL", "name", "아스타나", "since", "2022-09-17"))
                .post("/v1/cities/{code}/names", code)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/names"))
                .body(json("id", nullValue()));
        given().get("/v1/cities/{code}", code)
                .then()
                .body(json("names.ko", equalTo("아스타나")))
                .body(json("otherNames[0].kind", equalTo("HISTORICAL")))
                .body(json("otherNames[0].name", equalTo("누르술탄")))
                .body(json("otherNames[0].until", equalTo("2022-09-16")));
        admin().contentType(ContentType.JSON)
                .body(Map.of("language", "ko", "kind", "OFFICIAL", "name", "내일", "since", "2999-01-01"))
                .post("/v1/cities/{code}/names", code)
                .then()
                .statusCode(422);
    }

    @Test
    void aCityIsRetiredThroughItsTransitions() {
        var province = newCode("old");
        var part = newCode("part");
        createCity(body(province, Map.of())).then().statusCode(201);
        createCity(body(part, Map.of("parent", province))).then().statusCode(201);
        given().get("/v1/cities/{code}/transitions", province)
                .then()
                .statusCode(200)
                .body(json("current", equalTo("ACTIVE")))
                .body(json("allowed", hasSize(0)))
                .body(json("blocked.find { it.to == 'RETIRED' }.code", equalTo("CITY_HAS_PARTS")))
                .body(json("blocked.find { it.to == 'MERGED' }.code", equalTo("ILLEGAL_TRANSITION")));
        become(province, Map.of("to", "RETIRED", "reason", "통합")).then().statusCode(409);
        become(part, Map.of("to", "RETIRED"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")))
                .body(json("errors[0].pointer", equalTo("/reason")));
        become(part, Map.of("to", "RETIRED", "reason", "통합", "successor", "no-such-city"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/successor")));
        become(part, Map.of("to", "RETIRED", "reason", "통합", "successor", province))
                .then()
                .statusCode(200)
                .body(json("status", equalTo("RETIRED")))
                .body(json("statusReason", equalTo("통합")))
                .body(json("successor", equalTo(province)))
                .body(json("revision", equalTo(2)));
        become(part, Map.of("to", "ACTIVE")).then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        admin().get("/v1/cities/{code}", province).then().body(json("allowedTransitions", contains("RETIRED")));
    }

    private static io.restassured.response.Response become(String code, Map<String, ?> body) {
        return admin().contentType(ContentType.JSON).body(body).post("/v1/cities/{code}/transitions", code);
    }

    @Test
    void aProposedCityIsSeenByStaffAlone() {
        var code = newCode("proposed");
        createCity(body(code, Map.of("proposed", true)))
                .then()
                .statusCode(201)
                .body(json("status", equalTo("PROPOSED")));
        given().get("/v1/cities/{code}", code).then().statusCode(404);
        given().get("/v1/cities/{code}/names", code).then().statusCode(404);
        given().queryParam("q", code).get("/v1/cities").then().body(json("items", hasSize(0)));
        admin().queryParam("q", code).get("/v1/cities").then().body(json("items.code", contains(code)));
        become(code, Map.of("to", "ACTIVE")).then().statusCode(200);
        given().get("/v1/cities/{code}", code).then().statusCode(200);
    }

    @Test
    void aListGoesOnBehindItsLastItem() {
        var name = newCode("page");
        for (int i = 0; i < 5; i++) {
            createCity(body(newCode("page"), Map.of("names", Map.of("en", name), "population", i)))
                    .then()
                    .statusCode(201);
        }
        var first = given().queryParam("q", name)
                .queryParam("limit", 3)
                .queryParam("sort", "-population")
                .queryParam("include", "total")
                .get("/v1/cities")
                .then()
                .statusCode(200)
                .body(json("items.population", contains(4, 3, 2)))
                .body(json("page.total", equalTo(5)))
                .extract();
        given().urlEncodingEnabled(false)
                .get(first.as(JsonBody.class).<String>at("page.next"))
                .then()
                .statusCode(200)
                .body(json("items.population", contains(1, 0)))
                .body(json("page.next", nullValue()));
    }

    @Test
    void filtersMeanAnyOfTheirValues() {
        var name = newCode("filter");
        createCity(body(newCode("vn"), Map.of("names", Map.of("en", name))))
                .then()
                .statusCode(201);
        createCity(body(newCode("mx"), Map.of("names", Map.of("en", name), "country", "MX", "kind", "REGION")))
                .then()
                .statusCode(201);
        var found = given().queryParam("q", name);
        found.queryParam("country", "VN", "MX").get("/v1/cities").then().body(json("items", hasSize(2)));
        given().queryParam("q", name)
                .get("/v1/cities?continent=SOUTH_AMERICA")
                .then()
                .body(json("items.country", contains("MX")));
        given().queryParam("q", name)
                .get("/v1/cities?continent=NORTH_AMERICA&scheme=GEO_6")
                .then()
                .body(json("items.country", contains("MX")));
        given().queryParam("q", name).get("/v1/cities?continent=AFRICA").then().body(json("items", hasSize(0)));
        given().queryParam("q", name).get("/v1/cities?kind=REGION").then().body(json("items.country", contains("MX")));
        given().queryParam("q", name).get("/v1/cities?status=RETIRED").then().body(json("items", hasSize(0)));
        given().queryParam("q", name)
                .get("/v1/cities?updatedSince=2999-01-01T00:00:00Z")
                .then()
                .body(json("items", hasSize(0)));
    }

    @Test
    void aParameterThatIsNotKnownIsRefused() {
        given().get("/v1/cities?contry=VN").then().statusCode(400).body(json("errors[0].parameter", equalTo("contry")));
        given().get("/v1/cities?kind=VILLAGE").then().statusCode(400);
        given().get("/v1/cities?sort=color").then().statusCode(400);
    }
}
