package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** A city that changed its name and changed it back, and how it is found. */
@TrainingTest
class CityNamesOverTimeTest {

    private static ValidatableResponse name(String city, String kind, String name, String since, String until) {
        var body = new HashMap<String, Object>(Map.of("language", "en", "kind", kind, "name", name));
        body.put("since", since);
        body.put("until", until);
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cities/{city}/names", city)
                .then();
    }

    private static ValidatableResponse match(String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/cities/matches")
                .then()
                .statusCode(200);
    }

    @Test
    void astanaIsFoundUnderItsThreeNamesAndShownByTheOneOfTheDay() {
        var code = newCode("astana");
        var mark = " " + code.substring(code.length() - 6);
        createCity(Map.of(
                        "code",
                        code,
                        "kind",
                        "CITY",
                        "names",
                        Map.of("ko", "아스타나" + mark, "en", "Astana" + mark),
                        "country",
                        "KZ"))
                .then()
                .statusCode(201);
        name(code, "OFFICIAL", "Astana" + mark, "2022-09-17", null).statusCode(201);
        name(code, "OFFICIAL", "Astana" + mark, "2022-09-18", null).statusCode(409);
        name(code, "HISTORICAL", "Nur-Sultan" + mark, "2019-03-23", "2022-09-16")
                .statusCode(201);
        name(code, "HISTORICAL", "Astana" + mark, "1998-05-06", "2019-03-22").statusCode(201);
        name(code, "HISTORICAL", "Akmola" + mark, null, "1998-05-05").statusCode(201);
        name(code, "HISTORICAL", "Akmola" + mark, "1990-01-01", "1998-05-05").statusCode(409);
        for (var q : List.of("akmola" + mark, "nur-sultan" + mark, "astana" + mark, "아스타나" + mark)) {
            given().queryParam("q", q).get("/v1/cities").then().body(json("items.code", hasItem(code)));
        }
        var days = Map.of(
                "1995-01-01", "Akmola",
                "2010-01-01", "Astana",
                "2019-03-22", "Astana",
                "2019-03-23", "Nur-Sultan",
                "2022-09-16", "Nur-Sultan",
                "2022-09-17", "Astana");
        days.forEach((day, name) -> given().get("/v1/cities/{code}?asOf={day}", code, day)
                .then()
                .header("ETag", containsString(";asOf=" + day))
                .body(json("names.en", equalTo("Astana" + mark)))
                .body(json("namesAsOf.en", equalTo(name + mark))));
        given().get("/v1/cities/{code}", code).then().body(json("namesAsOf", nullValue()));
        given().queryParam("q", code)
                .get("/v1/cities?asOf=2020-06-01")
                .then()
                .body(json("items[0].namesAsOf.en", equalTo("Nur-Sultan" + mark)));
    }

    @Test
    void aCityIsFoundByWhateverResemblesItsNamesWithTheReasons() {
        var code = newCode("quy-nhon");
        var other = newCode("tashkent");
        var word = code.substring(code.length() - 8);
        createCity(Map.of(
                        "code",
                        code,
                        "kind",
                        "CITY",
                        "names",
                        Map.of("ko", "꾸이논 " + word, "vi", "Quy Nhơn " + word),
                        "country",
                        "VN"))
                .then()
                .statusCode(201);
        createCity(other, "타슈켄트").then().statusCode(201);
        match("""
                {"names": ["Quy Nhơn %s"], "country": "VN"}""".formatted(word))
                .body(json("items[0].city", equalTo(code)))
                .body(json("items[0].score", equalTo(1.0f)))
                .body(json("items[0].size()", equalTo(8)))
                .body(json("items[0].reasons.rule", equalTo(List.of("EXACT", "COUNTRY_FITS"))));
        match("""
                {"names": ["qui nhon %s", "꾸이논시 %s"], "country": "VN"}""".formatted(word, word))
                .body(json("items[0].city", equalTo(code)))
                .body(json("items[0].reasons[0].rule", equalTo("SAME_WITHOUT_GENERIC_WORDS")))
                .body(json("items[0].reasons[0].detail.ko", equalTo("시, City 같은 말과 부호를 빼면 같은 이름입니다")))
                .body(json("items[0].reasons[1].rule", equalTo("ANOTHER_SPELLING")))
                .body(json("items.score", everyItem(greaterThan(0f))))
                .body(json("items.city", not(hasItem(other))));
        match("""
                {"names": ["Quy Nhơn %s"], "country": "LA"}""".formatted(word)).body(json("items[0].score", equalTo(0.5f)));

        var survivor = newCode("survivor");
        createCity(survivor, "남은 도시").then().statusCode(201);
        admin().contentType(ContentType.JSON)
                .body(Map.of("from", code, "into", survivor))
                .post("/v1/city-merges")
                .then()
                .statusCode(201);
        match("""
                {"names": ["Quy Nhơn %s"]}""".formatted(word))
                .body(json("items[0].city", equalTo(survivor)))
                .body(json("items[0].foundAs", equalTo(code)));
        as("gate-staff")
                .contentType(ContentType.JSON)
                .body("{\"names\": [\"x\"]}")
                .post("/v1/cities/matches")
                .then()
                .statusCode(403);
    }
}
