package org.cityexchange.training.relation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CityRelationApiTest {

    private static final String PATH = "/v1/cities/{city}/relations";

    private static String city(String beginning) {
        var code = newCode(beginning);
        createCity(code, "관계").then().statusCode(201);
        return code;
    }

    private static Response relate(String city, Map<String, ?> relation) {
        return admin().contentType(ContentType.JSON).body(relation).post(PATH, city);
    }

    @Test
    void aRelationIsSeenFromBothSidesAsOfADayAndThroughMerges() {
        var seoul = city("seoul");
        var delhi = city("delhi");
        var newDelhi = city("new-delhi");
        var relation = relate(
                        seoul,
                        Map.of(
                                "kind", "FRIENDSHIP",
                                "partner", newDelhi,
                                "since", "2008-01-01",
                                "sincePrecision", "YEAR",
                                "asPrinted", "친선도시"))
                .then()
                .statusCode(201)
                .body(json("counterpart", equalTo(newDelhi)))
                .body(json("asPrinted", equalTo("친선도시")))
                .extract();
        relate(newDelhi, Map.of("kind", "FRIENDSHIP", "partner", seoul))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_RELATION")));
        relate(newDelhi, Map.of("kind", "SISTER", "partner", seoul, "since", "2020-05-05", "until", "2021-05-04"))
                .then()
                .statusCode(201);
        given().get(PATH + "?asOf=2007-12-31", newDelhi).then().body(json("items", hasSize(0)));
        given().get(PATH + "?asOf=2021-05-04", newDelhi)
                .then()
                .body(json("items.kind", contains("FRIENDSHIP", "SISTER")))
                .body(json("items.counterpart", contains(seoul, seoul)));
        given().get(PATH + "?asOf=2021-05-05&kind=SISTER", seoul).then().body(json("items", hasSize(0)));

        admin().contentType(ContentType.JSON)
                .body(Map.of("from", newDelhi, "into", delhi))
                .post("/v1/city-merges")
                .then()
                .statusCode(201);
        given().get(PATH, delhi).then().body(json("items.partner", contains(newDelhi, seoul)));
        given().get(PATH, seoul).then().body(json("items.counterpart", contains(delhi, delhi)));

        var place = PATH + "/" + relation.as(JsonBody.class).<String>at("id");
        admin().contentType("application/merge-patch+json")
                .header("If-Match", relation.header("ETag"))
                .body(Map.of("until", "2022-01-01", "untilPrecision", "YEAR"))
                .patch(place, delhi)
                .then()
                .statusCode(200)
                .body(json("untilPrecision", equalTo("YEAR")));
        as("organizer").header("If-Match", "*").delete(place, seoul).then().statusCode(403);
        admin().header("If-Match", "*").delete(place, city("other")).then().statusCode(404);
        admin().header("If-Match", "*").delete(place, seoul).then().statusCode(204);
    }

    @Test
    void aMemberHasANetworkAndNothingElseHasOne() {
        var city = city("member");
        var network = newCode("network");
        var university = newCode("university");
        institution(network, "NETWORK");
        institution(university, "UNIVERSITY");
        relate(city, Map.of("kind", "NETWORK_MEMBER", "network", network))
                .then()
                .statusCode(201)
                .body(json("counterpart", nullValue()))
                .body(json("since", nullValue()));
        given().get(PATH + "?network={network}", city, network).then().body(json("items", hasSize(1)));
        given().get(PATH + "?asOf=2020-01-01", city).then().body(json("items", hasSize(0)));
        relate(city, Map.of("kind", "NETWORK_MEMBER", "network", university))
                .then()
                .statusCode(422);
        relate(city, Map.of("kind", "NETWORK_MEMBER"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/network")));
        relate(city, Map.of("kind", "SISTER", "network", network))
                .then()
                .body(json("errors[0].pointer", equalTo("/partner")));
        relate(city, Map.of("kind", "SISTER", "partner", city)).then().statusCode(422);
        relate(city, Map.of("kind", "MOU", "partner", "no-such-city"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")));
    }

    private static void institution(String code, String kind) {
        admin().contentType(ContentType.JSON)
                .body(Map.of("code", code, "kind", kind, "names", Map.of("ko", "기관")))
                .post("/v1/institutions")
                .then()
                .statusCode(201);
    }

    @Test
    void ofManyWhoEnterTheSameRelationFromEitherSideExactlyOneDoes() throws InterruptedException {
        var one = city("one");
        var other = city("other");
        var turn = new AtomicInteger();
        var statuses = Parallel.times(8, () -> {
            var forth = turn.getAndIncrement() % 2 == 0;
            return relate(forth ? one : other, Map.of("kind", "SISTER", "partner", forth ? other : one))
                    .statusCode();
        });
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }
}
