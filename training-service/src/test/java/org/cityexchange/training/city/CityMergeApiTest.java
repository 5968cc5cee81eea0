package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CityMergeApiTest {

    @Inject
    DataSource database;

    private static String city(String beginning, Map<String, ?> more) {
        var code = newCode(beginning);
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "kind",
                "CITY",
                "names",
                Map.of("ko", "병합 " + code, "en", "Merge " + code),
                "country",
                "VN"));
        body.putAll(more);
        createCity(body).then().statusCode(201);
        return code;
    }

    private static Response merge(String from, String into, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("from", from, "into", into));
        body.putAll(more);
        return admin().contentType(ContentType.JSON).body(body).post("/v1/city-merges");
    }

    private static String merged(String from, String into) {
        return merge(from, into, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static ValidatableResponse undo(String merge) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("to", "UNDONE", "reason", "다른 도시"))
                .post("/v1/city-merges/{id}/transitions", merge)
                .then();
    }

    private static Response read(String city) {
        return given().redirects().follow(false).get("/v1/cities/{city}", city);
    }

    /** How many cities lie in each, read through merges. */
    private static List<Integer> counts(String... cities) {
        return Stream.of(cities)
                .map(city -> given().get("/v1/cities?include=total&limit=1&parent={city}", city)
                        .as(JsonBody.class)
                        .<Integer>at("page.total"))
                .toList();
    }

    @Test
    void aMergedCityLeadsToItsSurvivorWithItsIdAndItsCode() {
        var id = createCity(newCode("from"), "하나").as(JsonBody.class).<String>at("id");
        var from = read(id).as(JsonBody.class).<String>at("code");
        var into = city("into", Map.of());
        merge(from, into, Map.of())
                .then()
                .statusCode(201)
                .body(json("status", equalTo("IN_EFFECT")))
                .body(json("mergedBy", equalTo("local-training-admin")));
        for (var way : List.of(from, id)) {
            read(way)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/v1/cities/" + into))
                    .header("Cache-Control", "public, max-age=60");
        }
        given().redirects()
                .follow(false)
                .get("/v1/cities/{city}?lang=ko&asOf=2020-01-01", from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/cities/" + into + "?lang=ko&asOf=2020-01-01"));
        given().queryParam("q", from).get("/v1/cities").then().body(json("items.mergedInto", contains(into)));
        given().get("/v1/cities/{city}/names", from).then().statusCode(200);
    }

    @Test
    void mergingAndUndoingAChainLeavesEveryCountAsItWasWithTheRowsThatCameBetween() throws SQLException {
        var a = city("a", Map.of());
        var b = city("b", Map.of());
        var c = city("c", Map.of());
        city("part", Map.of("parent", a));
        city("part", Map.of("parent", a));
        city("part", Map.of("parent", b));
        assertThat(counts(a, b, c)).containsExactly(2, 1, 0);

        var first = merged(a, b);
        assertThat(counts(a, b, c)).containsExactly(2, 3, 0);
        city("part", Map.of("parent", b));
        var between = Instant.now();
        var second = merged(b, c);
        assertThat(counts(a, b, c)).containsExactly(2, 4, 4);
        read(a).then().statusCode(308).header("Location", endsWith("/v1/cities/" + c));
        city("part", Map.of("parent", c));
        assertThat(counts(a, b, c)).containsExactly(2, 4, 5);

        undo(first).statusCode(200).body(json("status", equalTo("UNDONE"))).body(json("undoReason", equalTo("다른 도시")));
        assertThat(counts(a, b, c)).containsExactly(2, 2, 3);
        read(a).then().statusCode(200).body(json("mergedInto", nullValue()));
        undo(second).statusCode(200);
        assertThat(counts(a, b, c)).containsExactly(2, 2, 1);
        undo(second).statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));

        assertThat(effective(a, between)).isEqualTo(b);
        assertThat(effective(b, between)).isEqualTo(b);
        assertThat(effective(a, between.minusSeconds(3600))).isEqualTo(a);
        assertThat(effective(a, Instant.now())).isEqualTo(a);
    }

    private String effective(String city, Instant moment) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select effective_city(?, ?)")) {
            query.setString(1, city);
            query.setTimestamp(2, Timestamp.from(moment));
            try (var result = query.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    @Test
    void theSurvivorTakesOverWhatIsChosenAndGivesItBack() {
        var from = city(
                "from",
                Map.of(
                        "population",
                        457400,
                        "names",
                        Map.of("ko", "꾸이년", "en", "Qui Nhon"),
                        "otherNames",
                        List.of(Map.of("language", "vi", "kind", "ALIAS", "name", "Qui Nhơn"))));
        var into = city("into", Map.of("population", 210338, "names", Map.of("ko", "퀴논")));
        var fields = Map.of("fields", List.of("POPULATION", "ALIASES"));
        var dryRun = new HashMap<String, Object>(Map.of("from", from, "into", into));
        dryRun.putAll(fields);
        admin().contentType(ContentType.JSON)
                .body(dryRun)
                .post("/v1/city-merges?dryRun=true")
                .then()
                .statusCode(200)
                .body(json("id", nullValue()))
                .body(json("survivorBefore.population", equalTo(210338)))
                .body(json("survivorAfter.population", equalTo(457400)))
                .body(json("addedNames.name", hasSize(3)))
                .body(json("uses.what", hasItem("INSTITUTIONS")))
                .body(json("uses.find { it.what == 'CITIES' }.rows", equalTo(0)));
        read(from).then().statusCode(200);
        read(into).then().body(json("revision", equalTo(1)));

        var merge = merge(from, into, fields)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        read(into).then().body(json("population", equalTo(457400))).body(json("otherNames.name", hasItem("Qui Nhơn")));
        given().queryParam("q", "qui nhon").get("/v1/cities").then().body(json("items.code", hasItem(into)));
        undo(merge).statusCode(200);
        read(into).then().body(json("population", equalTo(210338))).body(json("otherNames", hasSize(0)));
        read(from).then().statusCode(200).body(json("population", equalTo(457400)));
    }

    @Test
    void circlesForeignCountriesAndWhatIsNotActiveAreRefused() {
        var a = city("a", Map.of());
        var b = city("b", Map.of());
        var part = city("part", Map.of("parent", b));
        var abroad = city("abroad", Map.of("country", "LA"));
        merge(a, a, Map.of()).then().statusCode(422).body(json("code", equalTo("CYCLE")));
        merge(b, part, Map.of()).then().statusCode(422).body(json("code", equalTo("CYCLE")));
        merge(a, "no-such-city", Map.of()).then().statusCode(422).body(json("errors[0].pointer", equalTo("/into")));
        merge(a, abroad, Map.of()).then().statusCode(422).body(json("code", equalTo("MERGE_ACROSS_COUNTRIES")));
        merge(a, abroad, Map.of("force", true)).then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        var first = merged(a, b);
        merge(b, a, Map.of()).then().statusCode(422).body(json("code", equalTo("CYCLE")));
        merge(a, part, Map.of()).then().statusCode(409).body(json("code", equalTo("CITY_NOT_ACTIVE")));
        createCity(Map.of(
                        "code", newCode("x"), "kind", "CITY", "names", Map.of("ko", "x"), "country", "VN", "parent", a))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("CITY_NOT_ACTIVE")));
        undo(first).statusCode(200);
        merge(a, abroad, Map.of("force", true, "reason", "국경 변경"))
                .then()
                .statusCode(201)
                .body(json("forced", equalTo(true)));
        as("organizer").get("/v1/city-merges").then().statusCode(403);
        as("auditor").get("/v1/city-merges?city={a}", a).then().body(json("items.into", contains(abroad, b)));
        as("auditor").get("/v1/city-merges?city={a}&status=UNDONE", a).then().body(json("items.id", contains(first)));
        admin().get("/v1/city-merges/{id}/transitions", first)
                .then()
                .body(json("allowed", hasSize(0)))
                .body(json("blocked[0].code", equalTo("ILLEGAL_TRANSITION")));
    }

    @Test
    void twoMergesAtOnceNeverCloseACircle() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            var cities = List.of(city("a", Map.of()), city("b", Map.of()), city("c", Map.of()));
            var turn = new AtomicInteger();
            var statuses = Parallel.times(3, () -> {
                int mine = turn.getAndIncrement();
                return merge(cities.get(mine), cities.get((mine + 1) % 3), Map.of())
                        .statusCode();
            });
            assertThat(statuses).contains(201).containsAnyOf(409, 422);
            assertThat(cities.stream().filter(city -> read(city).statusCode() == 200))
                    .as("somebody stands for itself")
                    .isNotEmpty();
        }
    }

    @Test
    void theForumIsToldOfAMergeAndItsUndoingWithTheFullState() {
        var code = newCode("told");
        var id = createCity(code, "알림").as(JsonBody.class).<String>at("id");
        var into = city("into", Map.of());
        undo(merged(code, into)).statusCode(200);
        var records = Records.read(Topic.TRAINING_CITY, id, 3);
        assertThat(records)
                .extracting(CityMergeApiTest::type)
                .containsExactly(
                        EventType.CITY_REGISTERED.wireName(),
                        EventType.CITY_MERGED.wireName(),
                        EventType.CITY_MERGE_UNDONE.wireName());
        assertThat(Records.json(records.get(1).value())
                        .path("city")
                        .path("mergedInto")
                        .asText())
                .isEqualTo(into);
        assertThat(Records.header(records.get(2), CloudEventHeaders.REVISION)).isEqualTo("3");
        read(code).then().body(json("revision", equalTo(3)));
    }

    private static String type(ConsumerRecord<?, ?> record) {
        return Records.header(record, CloudEventHeaders.TYPE);
    }
}
