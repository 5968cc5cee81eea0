package org.cityexchange.training.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.statistics.FifteenYears;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of both documents, held against the fifteen years. */
@TrainingTest
class ReconciliationApiTest {

    private static final String PRESS_RELEASE = "seoul-press-release-2022-11-25";

    private static boolean loaded;

    @BeforeEach
    void load() throws IOException {
        if (loaded) {
            return;
        }
        FifteenYears.load();
        if (given().get("/v1/institutions/shrdc").statusCode() == 404) {
            admin().contentType(ContentType.JSON)
                    .body(Map.of(
                            "code", "shrdc",
                            "kind", "TRAINING_INSTITUTE",
                            "names", Map.of("ko", "서울특별시 인재개발원")))
                    .post("/v1/institutions")
                    .then()
                    .statusCode(201);
        }
        var sources = new JsonMapper()
                .readTree(Path.of("..", "support", "data", "published", "sources.json")
                        .toFile());
        for (var source : sources) {
            admin().contentType(ContentType.JSON)
                    .body(source.toString())
                    .post("/v1/published-sources")
                    .then()
                    .statusCode(201);
        }
        FifteenYears.load("published/figures.csv", Map.of("type", "PUBLISHED_FIGURES", "mode", "UPSERT"));
        FifteenYears.load("published/figures.csv", Map.of("type", "PUBLISHED_FIGURES", "mode", "UPSERT"));
        loaded = true;
    }

    @Test
    void eachFigureOfThePressReleaseHasItsVerdictAndWhatItRestsOn() {
        var found = reconciled(Map.of("dataset", List.of(FifteenYears.DATASET), "source", PRESS_RELEASE));
        assertThat(found.<List<?>>at("results")).hasSize(69);
        assertVerdict(found, "training.share.main-topics", "INTERNALLY_INCONSISTENT", "SAME_DOCUMENT", 65.14f);
        assertThat(result(found, "training.share.main-topics"))
                .containsEntry("numerator", 1751)
                .containsEntry("denominator", 2688)
                .containsEntry("quote", "2,700여명 중 70%");
        assertVerdict(found, "training.rank.manager-or-above.share", "ROUNDED_MATCH", "SYNTHETIC", 30.02f);
        assertVerdict(found, "training.rank.manager-or-above", "MATCH", "SYNTHETIC", 807);
        assertVerdict(found, "training.total.participations.rounded", "MISMATCH", "SYNTHETIC", 2688);
        assertVerdict(found, "training.total.participations.rounded.2", "MISMATCH", "SYNTHETIC", 2688);
        assertVerdict(found, "training.total.cities.rounded", "MATCH", "SYNTHETIC", 282);
        assertVerdict(found, "training.total.countries", "MATCH", "SYNTHETIC", 72);
        assertVerdict(found, "training.2008.editions.asia", "MATCH", "SYNTHETIC", 5);
        assertVerdict(found, "training.2019.editions.all-continents", "MATCH", "SYNTHETIC", 9);
        assertVerdict(found, "forum2022.minutes.total", "MATCH", "SAME_DOCUMENT", 120);
        assertVerdict(found, "forum2022.attendance", "AMBIGUOUS", "SAME_DOCUMENT", 100);
        assertVerdict(found, "forum2022.countries", "NOT_COMPUTABLE", null, null);
        found.<List<Object>>at("results.findAll { it.key.startsWith('table.') }.verdict")
                .forEach(verdict -> assertThat(verdict).isEqualTo("MATCH"));
        assertThat(found.<List<?>>at("results.findAll { it.key.startsWith('table.') }"))
                .hasSize(26);
        var id = found.<String>at("id");
        given().get("/v1/reconciliations/{id}?verdict=MISMATCH", id)
                .then()
                .statusCode(200)
                .body(json("results.verdict", everyItem(equalTo("MISMATCH"))))
                .body(json("verdicts.MISMATCH", equalTo(2)));
        given().get("/v1/reconciliations?limit=1")
                .then()
                .body(json("items[0].id", notNullValue()))
                .body(json("items[0].results", nullValue()));
        assertThat(given().get("/v1/reconciliations/{id}.csv", id).asString()).contains("INTERNALLY_INCONSISTENT");
    }

    @Test
    void withoutRowsOnlyTheDocumentCanSaySomethingOfItself() {
        var found = reconciled(Map.of("dataset", List.of(newCode("none"))));
        assertVerdict(found, "training.share.main-topics", "INTERNALLY_INCONSISTENT", "SAME_DOCUMENT", 65.14f);
        assertVerdict(found, "training.total.cities", "MATCH", "SAME_DOCUMENT", 282);
        assertVerdict(found, "training.total.countries", "NOT_COMPUTABLE", null, null);
    }

    @Test
    void figuresAreReadableDataWithTheirWords() {
        given().get("/v1/published-figures?key=training.total.participations.rounded")
                .then()
                .statusCode(200)
                .body(json("items[0].figure.qualifier", equalTo("MORE_THAN")))
                .body(json("items[0].figure.source.quote", equalTo("전체 참여자 2,700여명")))
                .body(json("items[0].source", equalTo(PRESS_RELEASE)));
        given().get("/v1/published-figures?include=total&limit=1").then().body(json("page.total", notNullValue()));
        given().get("/v1/published-sources/{code}", PRESS_RELEASE)
                .then()
                .body(json("institution", equalTo("shrdc")))
                .body(json("publishedOn", equalTo("2022-11-25")));
        as("organizer")
                .contentType(ContentType.JSON)
                .body(figure(newCode("key"), 1, null))
                .post("/v1/published-figures")
                .then()
                .statusCode(403);
    }

    @Test
    void aFigureIsNeverChangedAndOfManyCorrectionsOneSupersedesIt() throws InterruptedException {
        var key = newCode("key");
        var first = enter(figure(key, 5, null))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        enter(figure(key, 6, null)).then().statusCode(409).body(json("code", equalTo("DUPLICATE_CODE")));
        var statuses = Parallel.times(8, () -> enter(figure(key, 7, first)).statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        enter(figure(key, 8, first)).then().statusCode(409).body(json("code", equalTo("FIGURE_NOT_STANDING")));
        given().get("/v1/published-figures?key={key}", key)
                .then()
                .body(json("items.figure.value", contains(7)))
                .body(json("items[0].supersedes", equalTo(first)));
        given().get("/v1/published-figures?superseded=true&key={key}", key)
                .then()
                .body(json("items", hasSize(2)));
        given().get("/v1/published-figures/{id}", first)
                .then()
                .body(json("figure.value", equalTo(5)))
                .body(json("supersededBy", notNullValue()));
        enter(figure(newCode("key"), 8, first))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", hasItem("/supersedes")));
    }

    private static void assertVerdict(JsonBody found, String key, String verdict, String basis, Number computed) {
        assertThat(result(found, key))
                .as(key)
                .containsEntry("verdict", verdict)
                .containsEntry("basis", basis)
                .containsEntry("computed", computed);
    }

    private static Map<String, Object> result(JsonBody found, String key) {
        return found.at("results.find { it.key == '" + key + "' }");
    }

    private static JsonBody reconciled(Map<String, Object> request) {
        return admin().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/reconciliations")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class);
    }

    private static Response enter(Map<String, Object> figure) {
        return admin().contentType(ContentType.JSON).body(figure).post("/v1/published-figures");
    }

    private static Map<String, Object> figure(String key, int value, String supersedes) {
        var figure = Map.of(
                "key", key,
                "value", value,
                "unit", "ITEM",
                "qualifier", "EXACT",
                "kind", "ACTUAL",
                "origin", "REPORTED",
                "definition", "COUNT",
                "source", Map.of("document", "보도자료", "quote", "다섯"));
        var request =
                new HashMap<String, Object>(Map.of("source", PRESS_RELEASE, "measure", "THINGS", "figure", figure));
        if (supersedes != null) {
            request.put("supersedes", supersedes);
        }
        return request;
    }
}
