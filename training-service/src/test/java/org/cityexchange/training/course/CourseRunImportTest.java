package org.cityexchange.training.course;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

@TrainingTest
class CourseRunImportTest {

    private static final Path DATA = Path.of("..", "support", "data");
    private static final Path PROGRAMME = DATA.resolve("training").resolve("seoul-2008-2022");

    /** What a feature above would hear. */
    @ApplicationScoped
    static class Ear {

        private final List<CourseRunsChanged> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes CourseRunsChanged changes) {
            heard.add(changes);
        }

        /** What was heard of runs whose code begins so, as it was said at once. */
        List<List<CourseRunFacts>> heardOf(String beginning) {
            return heard.stream()
                    .map(changes -> changes.changes().stream()
                            .map(CourseRunsChanged.Change::after)
                            .filter(run -> run.code().startsWith(beginning))
                            .toList())
                    .filter(runs -> !runs.isEmpty())
                    .toList();
        }
    }

    @Inject
    Ear ear;

    private static Map<String, String> runs(String... more) {
        var parameters = new HashMap<>(Map.of("type", "COURSE_RUNS"));
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    @Test
    void theFifteenYearsComeInWholeAndStayTheSameWhenSentAgain() throws IOException {
        var file = Files.readAllBytes(PROGRAMME.resolve("editions.csv"));
        var order = runs("mode", "UPSERT", "provenance", "SYNTHETIC", "dataset", "seoul-2008-2022");
        imported(file, order).then().body(json("status", equalTo("COMPLETED"))).body(json("errors", hasSize(0)));
        imported(file, order)
                .then()
                .body(json("result.unchanged", equalTo(174)))
                .body(json("result.inserted", equalTo(0)));

        var counted = "/v1/course-runs?include=total&limit=1&dataset=seoul-2008-2022&status=FINISHED";
        assertThat(List.of("SMART_CITY_EGOV", "URBAN_TRANSPORT", "URBAN_MANAGEMENT", "CLIMATE_ENVIRONMENT", "OTHER"))
                .extracting(topic -> total(counted + "&topic=" + topic))
                .containsExactly(43, 37, 36, 24, 34);
        assertThat(total(counted)).isEqualTo(174);
        assertThat(total(counted + "&year=2008")).isEqualTo(9);
        assertThat(total(counted + "&year=2008&scope=SINGLE_CONTINENT&continent=ASIA"))
                .isEqualTo(5);
        assertThat(total(counted + "&year=2019&scope=ALL_CONTINENTS")).isEqualTo(9);
        assertThat(total("/v1/courses?include=total&limit=1&q=culture-tourism")).isEqualTo(1);
        given().get("/v1/course-runs/ED-2020-01")
                .then()
                .body(json("mode", equalTo("ONLINE")))
                .body(json("course", equalTo("smart-city-egov")))
                .body(json("provenance", equalTo("SYNTHETIC")))
                .body(json("timeZone", equalTo("Asia/Seoul")));
        given().get("/v1/course-runs/ED-2020-01/quotas")
                .then()
                .body(json("items.channel", contains("ONLINE")))
                .body(json("items.size", contains(15)));
    }

    private static int total(String path) {
        return admin().get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("page.total");
    }

    @Test
    void thePoliciesAndCoursesOfTheProgrammeAreTaken() throws IOException {
        var korea = Files.readAllBytes(DATA.resolve("reference").resolve("local-governments-kr.csv"));
        imported(korea, Map.of("type", "CITIES", "mode", "UPSERT", "dataset", "reference"));
        Catalogue.post(
                "/v1/institutions",
                Map.of("code", "shrdc", "kind", "TRAINING_INSTITUTE", "names", Map.of("ko", "서울시인재개발원")));
        // another test of the same database may have entered the same before
        entered("policies.json", "/v1/policies")
                .forEach(status -> assertThat(status).isIn(201, 409));
        entered("courses.json", "/v1/courses")
                .forEach(status -> assertThat(status).isIn(201, 409));
        given().get("/v1/policies?topic=SMART_CITY_EGOV&ownerCity=seoul-kr&lang=ko")
                .then()
                .body(json("items.code", hasItems("EUNGDAPSO", "MVOTING", "DASAN_120")))
                .body(json("items.names", hasItems("응답소", "엠보팅", "다산콜센터")));
    }

    private static List<Integer> entered(String file, String path) throws IOException {
        var items = new JsonPath(Files.readString(PROGRAMME.resolve(file)));
        return items.<Map<String, ?>>getList("").stream()
                .map(item -> Catalogue.post(path, item).statusCode())
                .toList();
    }

    /** A file of 200 runs, of which row 150 is bad. */
    private static byte[] manyOfWhichOneIsBad(String beginning) {
        var lines = new String[201];
        lines[0] = "code,topic,subtopic,titleEn,start,end,mode,targets,seats";
        for (int i = 1; i <= 200; i++) {
            var end = i == 150 ? "2018-12-01" : "2019-01-11";
            lines[i] = beginning + "-" + i + ",URBAN_TRANSPORT,,Run " + i + ",2018-12-31," + end
                    + ",INVITED_ONSITE,ASIA,16";
        }
        return csv(lines);
    }

    @Test
    void oneBadRowAbortsTheFileOrIsSkipped() {
        var code = newCode("many");
        var file = manyOfWhichOneIsBad(code);
        imported(file, runs())
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("result.inserted", equalTo(0)))
                .body(json("errors.row", contains(150)))
                .body(json("errors.line", contains(151)))
                .body(json("errors.column", contains("endsOn")))
                .body(json("errors.code", contains("INVALID_INTERVAL")));
        given().get("/v1/course-runs/{run}", code + "-1").then().statusCode(404);
        imported(file, runs("onError", "SKIP", "dryRun", "true")).then().body(json("result.inserted", equalTo(199)));
        given().get("/v1/course-runs/{run}", code + "-1").then().statusCode(404);
        imported(file, runs("onError", "SKIP"))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(199)))
                .body(json("result.failed", equalTo(1)));
        var told = ear.heardOf(code);
        assertThat(told.stream().flatMap(List::stream)).hasSize(3 * 199).allSatisfy(run -> {
            assertThat(run.status()).isEqualTo(CourseRunStatus.FINISHED);
            assertThat(run.year()).as("over New Year").isEqualTo(2018);
        });
        assertThat(told).as("at once, in each of the three runs").hasSize(3);
    }

    @Test
    void koreanWordsInMs949AreReadLikeEnglishOnesInUtf8() {
        var code = newCode("ms949");
        var text = "회차코드,정책주제,세부주제,과정명,영문명,시작일,종료일,연수방식,대상지역,범위,정원,언어\r\n" + code
                + ",기타정책,문화관광,똠방 과정,Ttombang,2031-05-07,2031-05-09,초청연수,아시아|유럽,다대륙,16,en;ko\r\n";
        imported(text.getBytes(Charset.forName("MS949")), runs())
                .then()
                .body(json("errors", hasSize(0)))
                .body(json("result.inserted", equalTo(1)));
        admin().get("/v1/course-runs/{run}", code)
                .then()
                .body(json("title.ko", equalTo("똠방 과정")))
                .body(json("primaryTopic", equalTo("CULTURE_TOURISM")))
                .body(json("mode", equalTo("INVITED_ONSITE")))
                .body(json("target.continents", contains("ASIA", "EUROPE")))
                .body(json("languages", contains("en", "ko")))
                .body(json("status", equalTo("DRAFT")))
                .body(json("provenance", equalTo("IMPORTED")));
        imported(("\uFEFF" + text).getBytes(UTF_8), runs("mode", "UPSERT"))
                .then()
                .body(json("result.unchanged", equalTo(1)));
        imported(
                        csv("code,start,end,mode,target,seats", code + ",2031-05-07,2031-05-12,초청연수,VN,20"),
                        runs("mode", "UPSERT"))
                .then()
                .body(json("errors", hasSize(0)))
                .body(json("result.updated", equalTo(1)));
        admin().get("/v1/course-runs/{run}", code)
                .then()
                .body(json("title.ko", equalTo("똠방 과정")))
                .body(json("endsOn", equalTo("2031-05-12")))
                .body(json("target.countries", contains("VN")))
                .body(json("scope", equalTo("SINGLE_CONTINENT")));
        admin().get("/v1/course-runs/{run}/quotas", code).then().body(json("items.size", contains(20)));
    }

    @Test
    void aClosedRunIsLeftAloneByAFileThatSaysTheSameOfIt() {
        var code = newCode("closed");
        var header = "code,topic,titleKo,start,end,mode,targets,seats";
        var row = code + ",OTHER,가,2019-05-06,2019-05-10,INVITED_ONSITE,ASIA,16";
        imported(csv(header, row), runs()).then().body(json("result.inserted", equalTo(1)));
        Catalogue.become(code, "CLOSED").then().statusCode(200);
        imported(csv(header, row), runs("mode", "UPSERT")).then().body(json("result.unchanged", equalTo(1)));
        imported(csv(header, row.replace(",16", ",17")), runs("mode", "UPSERT"))
                .then()
                .body(json("errors.code", contains("COURSE_RUN_CLOSED")));
        imported(csv(header, row.replace("-10,", "-11,")), runs("mode", "UPSERT"))
                .then()
                .body(json("errors.code", contains("COURSE_RUN_CLOSED")));
    }

    @Test
    void everyRefusalNamesItsRowAndColumn() {
        var code = newCode("bad");
        imported(
                        csv(
                                "code,course,topic,subtopic,titleKo,year,start,end,mode,scope,targets,seats,policies",
                                code + "-1,,SPACE,,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,",
                                code
                                        + "-2,,URBAN_TRANSPORT,CULTURE_TOURISM,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,",
                                code + "-3,,OTHER,,가,2021,2020-12-28,2021-01-08,ONLINE,,ASIA,,",
                                code + "-4,,OTHER,,가,2020,2020-01-06,2020-01-10,ONLINE,ALL_CONTINENTS,ASIA,,",
                                code + "-5,,OTHER,,가,2020,2020-01-06,2020-01-10,ONLINE,,ATLANTIS,,",
                                code + "-6,,OTHER,,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA|VN,,",
                                code + "-7,,OTHER,,,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,",
                                code + "-8,no-such-course,,,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,",
                                code + "-9,,,,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,-1,",
                                code + "-10,,OTHER,,=1+1,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,NO_SUCH_POLICY",
                                code + "-11,,OTHER,,가,2020,2020-01-06,2020-01-10,ONLINE,,ASIA,,NO_SUCH_POLICY"),
                        runs("onError", "SKIP"))
                .then()
                .body(json("result.failed", equalTo(11)))
                .body(json("errors.row", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
                .body(json(
                        "errors.column",
                        contains(
                                "topic",
                                "subtopic",
                                "year",
                                "scope",
                                "target",
                                "target",
                                "titleKo",
                                "course",
                                "seats",
                                "titleKo",
                                "policies")))
                .body(json("errors[5].code", equalTo("CONTINENTS_OR_COUNTRIES")))
                .body(json("errors[9].code", equalTo("FORMULA_CELL")));
    }

    @Test
    void aWorkbookIsReadLikeAFileOfText() throws IOException {
        var code = newCode("xlsx");
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("회차");
            var header = List.of("코드", "정책주제", "과정명", "시작일", "종료일", "방식", "대상", "정원", "온라인정원");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, code);
            sheet.value(1, 1, "도시교통");
            sheet.value(1, 2, "혼합 과정");
            sheet.value(1, 3, LocalDate.parse("2018-12-31"));
            sheet.value(1, 4, LocalDate.parse("2019-01-11"));
            sheet.range(1, 3, 1, 4).style().format("yyyy-mm-dd").set();
            sheet.value(1, 5, "혼합");
            sheet.value(1, 6, "전대륙");
            sheet.value(1, 7, 16);
            sheet.value(1, 8, 40);
        }
        imported(bytes.toByteArray(), runs())
                .then()
                .body(json("errors", hasSize(0)))
                .body(json("result.inserted", equalTo(1)));
        given().get("/v1/course-runs/{run}", code)
                .then()
                .body(json("status", equalTo("FINISHED")))
                .body(json("startsOn", equalTo("2018-12-31")))
                .body(json("scope", equalTo("ALL_CONTINENTS")));
        given().get("/v1/course-runs/{run}/quotas", code)
                .then()
                .body(json("items.channel", contains("ONLINE", "ON_SITE")))
                .body(json("items.size", contains(40, 16)));
    }
}
