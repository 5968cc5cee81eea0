package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.ordered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@TrainingTest
class CityImportTest {

    private static final Path REFERENCE = Path.of("..", "support", "data", "reference");
    private static final Map<String, String> CITIES = Map.of("type", "CITIES");

    @Inject
    EntityManagerFactory factory;

    private static Map<String, String> cities(String... more) {
        var parameters = new HashMap<>(CITIES);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    @Test
    void bothReferenceFilesComeInWholeAndStayTheSameWhenSentAgain() throws IOException {
        var world = Files.readAllBytes(REFERENCE.resolve("cities-seoul-2008-2022.csv"));
        var korea = Files.readAllBytes(REFERENCE.resolve("local-governments-kr.csv"));
        var upsert = cities("mode", "UPSERT", "dataset", "reference");
        var first = imported(world, upsert);
        first.then().body(json("status", equalTo("COMPLETED"))).body(json("errors", hasSize(0)));
        assertThat(applied(first)).isEqualTo(282);
        var second = imported(korea, upsert);
        second.then().body(json("status", equalTo("COMPLETED"))).body(json("errors", hasSize(0)));
        assertThat(applied(second)).isEqualTo(244);

        imported(world, upsert)
                .then()
                .body(json("result.unchanged", equalTo(282)))
                .body(json("result.updated", equalTo(0)));
        imported(korea, upsert)
                .then()
                .body(json("result.unchanged", equalTo(244)))
                .body(json("result.inserted", equalTo(0)));

        given().get("/v1/cities/yongsan-gu-seoul-kr")
                .then()
                .body(json("parent", equalTo("seoul-kr")))
                .body(json("kind", equalTo("DISTRICT")))
                .body(json("names.ko", equalTo("용산구")));
        given().queryParam("q", "퀴논").get("/v1/cities").then().body(json("items.code", hasItem("quy-nhon-vn")));
        given().queryParam("q", "델리").get("/v1/cities").then().body(json("items.code", hasItem("delhi-in")));
        given().queryParam("q", "Quy Nhơn").get("/v1/cities").then().body(json("items.code", hasItem("quy-nhon-vn")));
        given().get("/v1/cities/seoul-kr").then().body(json("iso31662", equalTo("KR-11")));
        aListOfManyTakesFewStatements();
    }

    private static int applied(io.restassured.response.Response job) {
        // another test of the same database may have sent the file before
        return job.as(JsonBody.class).<Integer>at("result.inserted")
                + job.as(JsonBody.class).<Integer>at("result.unchanged");
    }

    private void aListOfManyTakesFewStatements() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/v1/cities?limit=100&country=KR&continent=ASIA&include=total")
                .then()
                .body(json("items", hasSize(100)))
                .body(json("page.total", equalTo(244)));
        assertThat(Statements.of(trace)).isBetween(1, 3);
    }

    @Test
    void aDryRunTellsWhatTheRealOneDoesAndChangesNothing() {
        var good = newCode("dry");
        var file = csv("code,nameEn,country,kind,population", good + ",Dry,VN,CITY,5", "BAD CODE,Bad,VN,CITY,x");
        for (var onError : List.of("ABORT", "SKIP")) {
            var dry = imported(file, cities("dryRun", "true", "onError", onError));
            given().get("/v1/cities/{code}", good).then().statusCode(404);
            var real = imported(file, cities("onError", onError));
            for (var part : List.of("status", "result", "errors", "errorsTotal")) {
                assertThat(real.<Object>path(part)).isEqualTo(dry.path(part));
            }
        }
        given().get("/v1/cities/{code}", good).then().statusCode(200);
    }

    @Test
    void oneBadRowAbortsTheWholeFileAndAllOfThemAreTold() {
        var good = newCode("abort");
        var job = imported(
                csv(
                        "code,nameEn,country,kind,population,lat",
                        good + ",Good,VN,CITY,5,",
                        newCode("bad") + ",Bad,QQ,CITY,5,",
                        newCode("bad") + ",,VN,VILLAGE,-1,91",
                        newCode("bad") + ",Half,VN,CITY,,1"),
                CITIES);
        job.then()
                .body(json("status", equalTo("FAILED")))
                .body(json("result.inserted", equalTo(0)))
                .body(json("result.skipped", equalTo(1)))
                .body(json("result.failed", equalTo(3)))
                .body(json("errors.row", contains(2, 3, 3, 3, 4)))
                .body(json("errors.line", contains(3, 4, 4, 4, 5)))
                .body(json("errors.column", contains("country", "kind", "population", "lat", "lon")))
                .body(json("errors[0].code", equalTo("UNKNOWN_REFERENCE")))
                .body(json("errors[0].value", equalTo("QQ")))
                .body(json("errors[0].detail", equalTo("QQ does not exist")));
        given().get("/v1/cities/{code}", good).then().statusCode(404);
        admin().header("Accept-Language", "ko")
                .get("/v1/jobs/{id}", job.as(JsonBody.class).<String>at("id"))
                .then()
                .body(json("errors[1].detail", equalTo("VILLAGE 값은 사용할 수 없습니다")));
    }

    @Test
    void goodRowsAreTakenWhenBadOnesAreSkipped() {
        var province = newCode("skip");
        var part = newCode("skip");
        imported(
                        csv(
                                "code,nameEn,country,kind,parent",
                                part + ",Part,VN,DISTRICT," + province,
                                province + ",Province,VN,PROVINCE,",
                                newCode("bad") + ",Orphan,VN,CITY,no-such-city",
                                newCode("bad") + ",Abroad,LA,CITY," + province,
                                province + ",Twice,VN,CITY,"),
                        cities("onError", "SKIP"))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(2)))
                .body(json("result.failed", equalTo(3)))
                .body(json("errors.code", contains("UNKNOWN_CITY", "PARENT_IN_OTHER_COUNTRY", "DUPLICATE_ROW")));
        given().get("/v1/cities/{code}", part).then().body(json("parent", equalTo(province)));
    }

    @Test
    void whatLiesInARefusedRowIsRefusedTooAndSoIsACircle() {
        var gone = newCode("gone");
        var a = newCode("a");
        var b = newCode("b");
        imported(
                        csv(
                                "code,nameEn,country,kind,parent",
                                newCode("child") + ",Child,VN,DISTRICT," + gone,
                                gone + ",Gone,VN,PROVINCE,no-such-city",
                                a + ",A,VN,CITY," + b,
                                b + ",B,VN,CITY," + a),
                        cities("onError", "SKIP"))
                .then()
                .body(json("result.inserted", equalTo(0)))
                .body(json("errors[0].code", equalTo("UNKNOWN_CITY")))
                .body(json("errors[1].code", equalTo("UNKNOWN_CITY")))
                .body(json("errors.code", hasItem("CYCLE")));
    }

    @Test
    void aStoredCodeIsRefusedOnInsertAndChangedOnUpsert() {
        var code = newCode("again");
        var file = csv("code,nameKo,country,kind,population", code + ",다시,VN,CITY,5");
        imported(file, CITIES).then().body(json("result.inserted", equalTo(1)));
        imported(file, CITIES)
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors[0].code", equalTo("DUPLICATE_CODE")))
                .body(json("errors[0].column", equalTo("code")));
        imported(csv("code,nameEn,country,kind", code + ",Again,VN,CITY"), cities("mode", "UPSERT"))
                .then()
                .body(json("result.updated", equalTo(1)));
        given().get("/v1/cities/{code}", code)
                .then()
                .body(json("names.ko", equalTo("다시")))
                .body(json("names.en", equalTo("Again")))
                .body(json("population", equalTo(5)))
                .body(json("revision", equalTo(2)))
                .body(json("provenance", equalTo("IMPORTED")));
        imported(csv("code,nameEn,country,kind", code + ",Again,LA,CITY"), cities("mode", "UPSERT"))
                .then()
                .body(json("errors[0].code", equalTo("FIELD_IMMUTABLE")))
                .body(json("errors[0].column", equalTo("country")));
    }

    @Test
    void koreanHeadersInMs949AreReadLikeEnglishOnesInUtf8() {
        var code = newCode("ms949");
        var text = "코드,한글명,영문명,국가,종류,인구\r\n" + code + ",똠방각하시,Ttombang,KR,시,1000\r\n";
        imported(text.getBytes(Charset.forName("MS949")), CITIES).then().body(json("result.inserted", equalTo(1)));
        given().get("/v1/cities/{code}", code)
                .then()
                .body(json("names.ko", equalTo("똠방각하시")))
                .body(json("kind", equalTo("CITY")));
        imported(("\uFEFF" + text).getBytes(UTF_8), cities("mode", "UPSERT"))
                .then()
                .body(json("result.unchanged", equalTo(1)));
    }

    @Test
    void aFormulaIsNoName() {
        imported(
                        csv(
                                "code,nameEn,country,kind",
                                newCode("formula") + ",\"=HYPERLINK(\"\"http://example.org\"\")\",VN,CITY",
                                newCode("formula") + ",+1+cmd,VN,CITY"),
                        CITIES)
                .then()
                .body(json("errors.code", contains("FORMULA_CELL", "FORMULA_CELL")))
                .body(json("errors.column", contains("nameEn", "nameEn")));
    }

    @Test
    void aFileWithoutItsColumnsOrWithStrangeOnesIsRefused() {
        imported(csv("code,nameEn,colour", "x,y,z"), cities("onError", "SKIP"))
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors.code", contains("UNKNOWN_COLUMN", "MISSING_COLUMN", "MISSING_COLUMN")))
                .body(json("errors.column", contains("colour", "country", "kind")))
                .body(json("errors[0].row", nullValue()))
                .body(json("result.skipped", equalTo(1)));
        imported(new byte[0], CITIES).then().body(json("errors[0].code", equalTo("UNREADABLE_FILE")));
        imported(new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xFF, (byte) 0xFF}, CITIES)
                .then()
                .body(json("errors[0].code", equalTo("UNREADABLE_FILE")))
                .body(json("errors[0].line", equalTo(2)));
        imported(csv("code,nameEn,country,kind", newCode("quote") + ",\"Open,VN,CITY"), CITIES)
                .then()
                .body(json("errors[0].code", equalTo("UNREADABLE_FILE")));
    }

    @Test
    void aRowWithTooFewFieldsIsRefused() {
        imported(csv("code,nameEn,country,kind,,", newCode("few") + ",Few,VN", newCode("ok") + ",Ok,VN,CITY,,"), CITIES)
                .then()
                .body(json("errors.code", hasItem("WRONG_FIELD_COUNT")))
                .body(json("result.failed", equalTo(1)));
    }

    @Test
    void anImportNeedsAKeyATypeAndTheRole() {
        var file = csv("code,nameEn,country,kind");
        admin().contentType("text/csv")
                .body(file)
                .post("/v1/imports?type=CITIES")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("IDEMPOTENCY_KEY_REQUIRED")));
        admin().contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/v1/imports?type=PLANETS")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_IMPORT_TYPE")));
        as("organizer")
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/v1/imports?type=CITIES")
                .then()
                .statusCode(403);
        admin().contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/v1/imports?type=CITIES")
                .then()
                .statusCode(415)
                .body(json("code", equalTo("UNSUPPORTED_MEDIA_TYPE")));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = """
                    POST /v1/imports?type=CITIES HTTP/1.1
                    Host: localhost
                    Content-Type: text/csv
                    Content-Length: 22000000
                    Connection: close

                    """;
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void manyRowsTakeFewStatements() {
        var code = newCode("many");
        var file = new StringBuilder("code,nameEn,country,kind\n");
        for (int i = 0; i < 1_200; i++) {
            file.append(code).append('-').append(i).append(",Many,VN,CITY\n");
        }
        var statements = statementsOf(() ->
                imported(file.toString().getBytes(UTF_8), CITIES).then().body(json("result.inserted", equalTo(1_200))));
        // what the relay and others do beside it counts too
        assertThat(statements).isLessThan(600);
    }

    private long statementsOf(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            work.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void theSameOrderIsTakenOnce() {
        var key = UUID.randomUUID().toString();
        var file = csv("code,nameEn,country,kind", newCode("once") + ",Once,VN,CITY");
        var first = admin().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/imports?type=CITIES");
        var again = admin().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/imports?type=CITIES");
        again.then().statusCode(202).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void jobsAreSeenByWhoSentThemAndByTheKeepersOfTheRegistry() {
        var id = ordered(csv("code,nameEn,country,kind", newCode("job") + ",Job,VN,CITY"), CITIES);
        as("auditor").get("/v1/jobs/{id}", id).then().statusCode(200);
        as("organizer").get("/v1/jobs/{id}", id).then().statusCode(404);
        given().get("/v1/jobs/{id}", id).then().statusCode(401);
        as("auditor").get("/v1/jobs?type=CITIES&sort=-createdAt").then().body(json("items.id", hasItem(id)));
        as("organizer").get("/v1/jobs").then().statusCode(200).body(json("items.id", hasSize(0)));
    }
}
