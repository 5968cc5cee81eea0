package org.cityexchange.training.institution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class InstitutionApiTest {

    private static final String ROLES = "/v1/institutions/{code}/host-roles";

    private static Response create(String code, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "code", code, "kind", "TRAINING_INSTITUTE", "names", Map.of("ko", "연수원", "en", "Institute " + code)));
        body.putAll(more);
        return admin().contentType(ContentType.JSON).body(body).post("/v1/institutions");
    }

    private static Response patch(RequestSpecification as, String code, Map<String, ?> patch) {
        var tag = given().get("/v1/institutions/{code}", code).header("ETag");
        return as.contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/v1/institutions/{code}", code);
    }

    private static Response host(String institute, Map<String, ?> role) {
        return admin().contentType(ContentType.JSON).body(role).post(ROLES, institute);
    }

    @Test
    void anInstitutionIsFoundByEachOfItsNamesAndByItsCity() {
        var city = newCode("seoul");
        var code = newCode("inst");
        createCity(city, "서울").then().statusCode(201);
        create(code, Map.of("city", city, "aliases", List.of(Map.of("language", "en", "name", "SHRDC " + code))))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/institutions/"))
                .header("ETag", equalTo("\"0\""))
                .body(json("provenance", equalTo("RECORDED")))
                .body(json("parent", nullValue()));
        for (var q : List.of("institute " + code, "shrdc " + code, code)) {
            given().queryParam("q", q).get("/v1/institutions").then().body(json("items.code", contains(code)));
        }
        given().queryParam("city", city).get("/v1/institutions").then().body(json("items.code", contains(code)));
        create(code, Map.of()).then().statusCode(409).body(json("errors[0].pointer", equalTo("/code")));
        create(newCode("inst"), Map.of("city", "no-such-city"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")))
                .body(json("errors[0].pointer", equalTo("/city")));
        as("organizer")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/institutions")
                .then()
                .statusCode(403);
    }

    @Test
    void aCoordinatorChangesTheContactOfInstitutionsOfTheirCityAndNothingElse() {
        var city = newCode("hanoi");
        var code = newCode("inst");
        createCity(city, "하노이").then().statusCode(201);
        create(code, Map.of("city", city)).then().statusCode(201);
        var own = tokens().forCities("city-coordinator", city);
        var other = tokens().forCities("city-coordinator", "elsewhere");
        var contact = Map.of("contact", Map.of("email", "office@example.org"));
        patch(with(own), code, contact)
                .then()
                .statusCode(200)
                .body(json("contact.email", equalTo("office@example.org")));
        patch(with(other), code, contact).then().statusCode(404);
        patch(with(own), code, Map.of("kind", "UNIVERSITY")).then().statusCode(403);
        patch(with(own), code, Map.of("contact", Map.of("email", "nobody")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/contact/email")));
    }

    @Test
    void whatIsReferredToStaysAndNothingBelongsToItself() {
        var parent = newCode("network");
        var code = newCode("inst");
        create(parent, Map.of("kind", "NETWORK")).then().statusCode(201);
        create(code, Map.of("parent", parent)).then().statusCode(201);
        patch(admin(), parent, Map.of("parent", code)).then().statusCode(422).body(json("code", equalTo("CYCLE")));
        patch(admin(), code, Map.of("parent", "no-such")).then().statusCode(422);
        patch(admin(), code, Map.of("code", "another")).then().statusCode(422);
        delete(parent).then().statusCode(409).body(json("code", equalTo("INSTITUTION_IN_USE")));
        delete(code).then().statusCode(204);
        delete(parent).then().statusCode(204);
        given().get("/v1/institutions/{code}", parent).then().statusCode(404);
    }

    private static Response delete(String code) {
        return admin().header("If-Match", "*").delete("/v1/institutions/{code}", code);
    }

    @Test
    void theHeadquartersOfTheNetworksInstituteMovedFromMontrealToSeoul() {
        var montreal = newCode("montreal");
        var seoul = newCode("seoul");
        var cairo = newCode("cairo");
        List.of(montreal, seoul, cairo)
                .forEach(city -> createCity(city, "본원").then().statusCode(201));
        var institute = newCode("miti");
        create(institute, Map.of()).then().statusCode(201);
        var first = host(
                        institute,
                        Map.of(
                                "kind",
                                "HEADQUARTERS",
                                "city",
                                montreal,
                                "since",
                                "1996-01-01",
                                "sincePrecision",
                                "YEAR"))
                .then()
                .statusCode(201)
                .body(json("until", nullValue()))
                .extract();
        var second = Map.of(
                "kind", "HEADQUARTERS",
                "city", seoul,
                "since", "2014-01-01",
                "sincePrecision", "YEAR",
                "decidedOn", "2012-01-01",
                "decidedOnPrecision", "YEAR",
                "decidedBy", Map.of("ko", "광저우 이사회"));
        host(institute, second).then().statusCode(409).body(json("code", equalTo("SECOND_HEADQUARTERS")));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", first.header("ETag"))
                .body(Map.of("until", "2014-01-01", "untilPrecision", "YEAR"))
                .patch(first.header("Location"))
                .then()
                .statusCode(200)
                .body(json("untilPrecision", equalTo("YEAR")));
        host(institute, second).then().statusCode(201).body(json("decidedOn", equalTo("2012-01-01")));
        host(institute, Map.of("kind", "REGIONAL_CENTRE", "city", cairo))
                .then()
                .statusCode(201)
                .body(json("since", nullValue()))
                .body(json("sincePrecision", nullValue()));

        given().get(ROLES, institute).then().body(json("items.city", contains(montreal, seoul, cairo)));
        given().get(ROLES + "?asOf=1995-12-31", institute).then().body(json("items", hasSize(0)));
        given().get(ROLES + "?asOf=2012-06-01", institute).then().body(json("items.city", contains(montreal)));
        given().get(ROLES + "?asOf=2014-01-01", institute).then().body(json("items.city", contains(seoul)));
        host(
                        institute,
                        Map.of(
                                "kind",
                                "REGIONAL_CENTRE",
                                "city",
                                cairo,
                                "since",
                                "2014-05-01",
                                "sincePrecision",
                                "YEAR"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/since")));
        delete(institute).then().statusCode(409);
    }

    @Test
    void ofManyWhoEnterAHeadquartersAtOnceExactlyOneDoes() throws InterruptedException {
        var city = newCode("race");
        createCity(city, "경쟁").then().statusCode(201);
        var institute = newCode("miti");
        create(institute, Map.of()).then().statusCode(201);
        var day = new AtomicInteger();
        var statuses = Parallel.times(
                16,
                () -> host(
                                institute,
                                Map.of(
                                        "kind",
                                        "HEADQUARTERS",
                                        "city",
                                        city,
                                        "since",
                                        "2014-01-%02d".formatted(day.incrementAndGet()),
                                        "until",
                                        "2014-02-01"))
                        .statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        given().get(ROLES + "?asOf=2014-02-01", institute).then().body(json("items", hasSize(1)));
    }
}
