package org.cityexchange.training.country;

import static io.restassured.RestAssured.given;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CountryApiTest {

    @Test
    void all250CountriesAreShownWhole() {
        given().get("/v1/countries")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body(json("items", hasSize(250)))
                .body(json("page.next", nullValue()));
    }

    @Test
    void aCountryCountsToAContinentInEachScheme() {
        given().get("/v1/countries/MX")
                .then()
                .statusCode(200)
                .body(json("alpha3", equalTo("MEX")))
                .body(json("m49", equalTo("484")))
                .body(json("names.ko", equalTo("멕시코")))
                .body(json("continents.SHRDC_6", equalTo("SOUTH_AMERICA")))
                .body(json("continents.GEO_6", equalTo("NORTH_AMERICA")));
    }

    @Test
    void thePresentNamesAreUsedAndKosovoHasNoNumber() {
        given().get("/v1/countries/tr").then().body(json("names.ko", equalTo("튀르키예")));
        given().get("/v1/countries/XK").then().statusCode(200).body(json("m49", nullValue()));
    }

    @Test
    void countriesAreFilteredByContinentUnderTheSchemeAskedFor() {
        given().get("/v1/countries?continent=NORTH_AMERICA")
                .then()
                .body(json("items.alpha2", hasItems("US", "CA")))
                .body(json("items.alpha2", not(hasItem("MX"))))
                .body(json("items.continents.SHRDC_6", everyItem(equalTo("NORTH_AMERICA"))));
        given().get("/v1/countries?continent=NORTH_AMERICA&scheme=GEO_6")
                .then()
                .body(json("items.alpha2", hasItems("US", "MX")));
        given().get("/v1/countries?continent=UNASSIGNED").then().body(json("items", hasSize(0)));
    }

    @Test
    void twoKoreanSyllablesFindACountry() {
        given().queryParam("q", "베트").get("/v1/countries").then().body(json("items.alpha2", contains("VN")));
        given().queryParam("q", "viet").get("/v1/countries").then().body(json("items.alpha2", contains("VN")));
    }

    @Test
    void anUnknownCountryIsNotFound() {
        given().get("/v1/countries/QQ")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(json("code", equalTo("NOT_FOUND")));
    }

    @Test
    void bothSchemesListTheirContinentsInTheOrderOfTheTables() {
        given().get("/v1/continent-schemes")
                .then()
                .statusCode(200)
                .body(json("items.code", contains("SHRDC_6", "GEO_6")))
                .body(json("items[0].isDefault", equalTo(true)))
                .body(json(
                        "items[0].continents.code",
                        contains(
                                "ASIA", "EUROPE", "AFRICA", "SOUTH_AMERICA", "NORTH_AMERICA", "OCEANIA", "UNASSIGNED")))
                .body(json("items[0].continents[0].names.ko", equalTo("아시아")));
    }
}
