package org.cityexchange.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fifteen years of the press release, counted. */
@TrainingTest
class StatisticsApiTest {

    private static boolean loaded;

    @Inject
    Ledger ledger;

    @BeforeEach
    void load() {
        if (!loaded) {
            FifteenYears.load();
            loaded = true;
        }
    }

    @Test
    void theTableByTopicIsThatOfTheDocumentDigitByDigit() {
        table("topic-summary")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body(json("corner", equalTo("정책주제")))
                .body(json("columns.label", contains("총인원/횟수", "스마트도시 전자정부", "도시교통", "도시관리", "기후환경", "기타정책")))
                .body(json("rows.measure", contains("course-runs", "participations")))
                .body(json("rows[0].cells.text", contains("174회", "43회", "37회", "36회", "24회", "34회")))
                .body(json("rows[1].cells.text", contains("2,688명", "599명", "543명", "609명", "409명", "528명")))
                .body(json("rows[1].cells.value", contains(2688, 599, 543, 609, 409, 528)))
                .body(json("host", equalTo("shrdc")))
                .body(json("warnings.code", hasItem("SYNTHETIC_COUNTED")));
        given().queryParam("lang", "en")
                .queryParam("dataset", FifteenYears.DATASET)
                .get("/v1/statistics/tables/topic-summary")
                .then()
                .body(json("columns[1].label", equalTo("Smart city and e-government")))
                .body(json("rows[1].cells[0].text", equalTo("2,688 trainees")));
    }

    @Test
    void theTableByContinentIsThatOfTheDocumentAndMexicoMovesWithTheScheme() {
        table("continent-summary")
                .then()
                .body(json("corner", equalTo("대륙명")))
                .body(json("columns.label", contains("총계", "아시아", "유럽", "아프리카", "남미", "북미", "오세아니아")))
                .body(json("rows[0].cells.text", contains("282개", "181개", "25개", "40개", "31개", "3개", "2개")))
                .body(json("rows[1].cells.text", contains("2,688명", "2,000명", "159명", "256명", "256명", "13명", "4명")));
        var geographic = given().queryParam("dataset", FifteenYears.DATASET)
                .queryParam("scheme", "GEO_6")
                .get("/v1/statistics/tables/continent-summary")
                .as(JsonBody.class);
        var trainees = geographic.<List<Integer>>at("rows[1].cells.value");
        assertThat(trainees.get(0)).isEqualTo(2688);
        assertThat(trainees.subList(1, 7).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2688);
        var mexicans =
                asked("participations", "country", "MX").as(JsonBody.class).at("totals.value");
        assertThat(mexicans)
                .isInstanceOfSatisfying(
                        Integer.class, count -> assertThat(count).isPositive());
        asked("participations", "country", "MX", "by", "continent", "scheme", "GEO_6")
                .then()
                .body(json("rows.keys.continent", contains("NORTH_AMERICA")))
                .body(json("totals.value", equalTo(mexicans)));
        asked("participations", "country", "MX", "by", "continent")
                .then()
                .body(json("rows.keys.continent", contains("SOUTH_AMERICA")))
                .body(json("totals.value", equalTo(mexicans)));
    }

    @Test
    void theTablesAsFilesHaveTheSameNumbersTyped() throws IOException {
        var csv = given().header("Accept-Language", "ko")
                .queryParam("dataset", FifteenYears.DATASET)
                .get("/v1/statistics/tables/topic-summary.csv")
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFF정책주제,총인원/횟수,스마트도시 전자정부,도시교통,도시관리,기후환경,기타정책",
                        "횟수,174,43,37,36,24,34",
                        "인원,2688,599,543,609,409,528");
        var xlsx = given().header("Accept-Language", "en")
                .queryParam("dataset", FifteenYears.DATASET)
                .get("/v1/statistics/tables/continent-summary.xlsx")
                .asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("Total");
            assertThat(rows.get(1).getCellAsNumber(2))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("181"));
            assertThat(rows.get(2).getCellAsNumber(1))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("2688"));
        }
    }

    @Test
    void everyMeasureIsCountedByUpToThreeDimensionsAndSumsMakeTheTotal() {
        for (var by : List.of("topic", "continent", "year", "rank", "mode,scope", "topic,continent,year")) {
            var rows = asked("participations", "by", by).then().body(json("totals.additive", equalTo(true)));
            var values = rows.extract().as(JsonBody.class).<List<Integer>>at("rows.value");
            assertThat(values.stream().mapToInt(Integer::intValue).sum()).as(by).isEqualTo(2688);
        }
        asked("countries").then().body(json("totals.value", equalTo(72))).body(json("rows", hasSize(1)));
        asked("cities", "by", "continent")
                .then()
                .body(json("rows.value", contains(181, 25, 40, 31, 3, 2)))
                .body(json("totals.value", equalTo(282)));
        asked("cities", "by", "topic")
                .then()
                .body(json("totals.value", equalTo(282)))
                .body(json("totals.additive", equalTo(false)))
                .body(json("warnings.code", hasItem("NOT_ADDITIVE")));
        asked("course-runs", "year", "2008", "by", "scope").then().body(json("totals.value", equalTo(9)));
        asked("course-runs", "year", "2008", "scope", "SINGLE_CONTINENT", "target", "ASIA")
                .then()
                .body(json("totals.value", equalTo(5)));
        asked("course-runs", "year", "2019", "by", "scope")
                .then()
                .body(json("totals.value", equalTo(17)))
                .body(json("rows.find { it.keys.scope == 'ALL_CONTINENTS' }.value", equalTo(9)));
        asked("distinct-trainees", "by", "rank")
                .then()
                .body(json("rows.keys.rank", contains("STAFF", "MANAGER", "SENIOR_OFFICIAL")))
                .body(json("rows[1].value", equalTo(700)))
                .body(json("rows[2].value", equalTo(107)))
                .body(json("totals.value", equalTo(2688)));
        asked("course-runs", "by", "subtopic", "topic", "OTHER")
                .then()
                .body(json("rows.keys.subtopic", hasItems("CULTURE_TOURISM", "WOMEN_WELFARE")))
                .body(json("totals.value", equalTo(34)));
    }

    @Test
    void whatIsMadeUpCountsOnlyWhereItsDataSetIsNamed() {
        given().get("/v1/statistics/participations?by=topic&year=2008")
                .then()
                .statusCode(200)
                .body(json("dataset", hasSize(0)))
                .body(json("provenance", contains("RECORDED", "IMPORTED")))
                .body(json("warnings.code", hasItem("SYNTHETIC_LEFT_OUT")))
                .body(json("warnings.text.ko", hasItem(containsString(FifteenYears.DATASET))));
        asked("participations", "city", "no-such-city", "by", "topic")
                .then()
                .statusCode(200)
                .body(json("rows", hasSize(0)))
                .body(json("totals.value", equalTo(0)));
    }

    @Test
    void runsOfOtherHostsStayOutOfTheInstitutesTablesAndARunOverNewYearCountsWhereItStarts() {
        var dataset = newCode("hosts");
        var own = run(dataset, "shrdc");
        var nobodys = run(dataset, "");
        var others = run(dataset, "cairo");
        QuarkusTransaction.requiringNew().run(() -> ledger.runs(List.of(own, nobodys, others)));
        given().queryParam("dataset", dataset)
                .get("/v1/statistics/tables/topic-summary")
                .then()
                .body(json("rows[0].cells.value", contains(2, 0, 2, 0, 0, 0)))
                .body(json("warnings.code", contains("OTHER_HOSTS_LEFT_OUT")));
        given().queryParam("dataset", dataset)
                .get("/v1/statistics/course-runs?by=host,year")
                .then()
                .body(json("rows.keys.host", containsInAnyOrder("cairo", "shrdc", "UNASSIGNED")))
                .body(json("rows.keys.year", everyItem(equalTo("2021"))))
                .body(json("totals.value", equalTo(3)))
                .body(json("warnings.code", contains("UNASSIGNED_COUNTED")));
    }

    private static RunFact run(String dataset, String host) {
        var id = Ids.next();
        return new RunFact(
                id,
                "run-" + id,
                LocalizedText.ko("해를 넘기는 연수"),
                "URBAN_TRANSPORT",
                LocalDate.of(2021, 12, 27),
                LocalDate.of(2022, 1, 7),
                "ONLINE",
                "SINGLE_CONTINENT",
                host,
                List.of("ASIA"),
                "CLOSED",
                true,
                Provenance.RECORDED,
                dataset);
    }

    @Test
    void aNumberLeadsToItsRowsAndTheseTellNobodysName() {
        var row = asked("participations", "by", "country,year", "country", "MX", "lang", "en")
                .then()
                .body(json("rows[0].labels.country", equalTo("Mexico")))
                .extract();
        int value = row.as(JsonBody.class).at("rows[0].value");
        var first = given().get(row.as(JsonBody.class).<String>at("rows[0].rows") + "&limit=1&include=total&lang=ko");
        first.then()
                .statusCode(200)
                .body(json("page.total", equalTo(value)))
                .body(json("items[0].country", equalTo("MX")))
                .body(json("items[0].courseRun", notNullValue()))
                .body(json("items[0].dataset", equalTo(FifteenYears.DATASET)));
        assertThat(first.as(JsonBody.class).<Map<String, Object>>at("items[0]"))
                .doesNotContainKeys("traineeId", "name", "email");
        asked("course-runs/rows", "year", "2008", "target", "ASIA", "scope", "SINGLE_CONTINENT", "limit", "3")
                .then()
                .body(json("items", hasSize(3)))
                .body(json("page.next", notNullValue()))
                .body(json("items[0].enrolmentId", nullValue()));
    }

    @Test
    void numbersComeAsFilesAndOnMaps() {
        var csv = given().header("Accept-Language", "en")
                .queryParam("dataset", FifteenYears.DATASET)
                .queryParam("by", "continent")
                .get("/v1/statistics/cities.csv")
                .asString();
        assertThat(csv)
                .startsWith("\uFEFFContinent code,Continent,Cities\r\nASIA,Asia,181\r\n")
                .endsWith("\r\nTOTAL,,282\r\n");
        asked("participations.geojson", "by", "city", "country", "MX")
                .then()
                .header("Content-Type", containsString("application/geo+json"))
                .body(json("type", equalTo("FeatureCollection")))
                .body(json("features.geometry.type", everyItem(equalTo("Point"))))
                .body(json("features.geometry.coordinates[0][0]", notNullValue()))
                .body(json("warnings", hasSize(1)));
        asked("participations.geojson", "by", "country")
                .then()
                .body(json("features", hasSize(72)))
                .body(json("features.geometry", everyItem(nullValue())));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        asked("participations", "by", "topic,year,city,rank")
                .then()
                .statusCode(400)
                .body(json("errors[0].parameter", equalTo("by")));
        asked("participations", "by", "colour").then().statusCode(400);
        asked("participations", "by", "topic,topic").then().statusCode(400);
        asked("participations", "asOf", "2999-01-01T00:00:00Z").then().statusCode(400);
        asked("heights").then().statusCode(404);
        given().get("/v1/statistics/tables/shoe-sizes").then().statusCode(404);
        asked("participations.geojson", "by", "topic").then().statusCode(400);
    }

    @Test
    void anAnswerTakesTheSameFewStatementsHoweverManyRowsItHas() {
        assertThat(statementsFor("topic")).isBetween(1, 20);
        assertThat(statementsFor("city,year,topic")).isBetween(1, 20);
    }

    private static int statementsFor(String by) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .queryParam("dataset", FifteenYears.DATASET)
                .queryParam("by", by)
                .get("/v1/statistics/participations")
                .then()
                .statusCode(200);
        return Statements.of(trace);
    }

    private static Response table(String name) {
        return given().queryParam("lang", "ko")
                .queryParam("dataset", FifteenYears.DATASET)
                .get("/v1/statistics/tables/" + name);
    }

    private static Response asked(String measure, String... parameters) {
        var request = given().queryParam("dataset", FifteenYears.DATASET);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/statistics/" + measure);
    }
}
