package org.cityexchange.training.city;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.etag;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.patchCity;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What several people do at the same moment. */
@TrainingTest
class CityAtOnceTest {

    private static final int CALLERS = 16;

    @Inject
    DataSource database;

    @Test
    void ofManyWhoEnterOneCodeExactlyOneDoes() throws InterruptedException {
        var code = newCode("race");
        var statuses = Parallel.times(CALLERS, () -> createCity(code, "경쟁").statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void ofManyWhoPatchTheSameVersionExactlyOneDoes() throws InterruptedException {
        var code = newCode("race");
        createCity(code, "경쟁").then().statusCode(201);
        var tag = etag(code);
        var population = new AtomicInteger();
        var statuses = Parallel.times(
                CALLERS,
                () -> patchCity(code, tag, Map.of("population", population.incrementAndGet()))
                        .statusCode());
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        given().get("/v1/cities/{code}", code).then().body(json("revision", equalTo(2)));
    }

    @Test
    void twoCitiesDoNotComeToLieInEachOther() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var one = newCode("one");
            var other = newCode("other");
            createCity(one, "하나").then().statusCode(201);
            createCity(other, "둘").then().statusCode(201);
            var first = new AtomicInteger();
            var statuses = Parallel.times(2, () -> {
                var forth = first.getAndIncrement() == 0;
                var city = forth ? one : other;
                return patchCity(city, etag(city), Map.of("parent", forth ? other : one))
                        .statusCode();
            });
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void whileALongImportRunsAChangeIsRefusedAndDoesNotHang() throws SQLException {
        try (var running = database.getConnection()) {
            running.setAutoCommit(false);
            try (var places = running.prepareStatement("select pg_advisory_xact_lock(4730291118540101)")) {
                places.executeQuery().close();
            }
            createCity(newCode("waits"), "기다림").then().statusCode(409).body(json("code", equalTo("CONCURRENT_CHANGE")));
            running.rollback();
        }
        createCity(newCode("waits"), "기다림").then().statusCode(201);
    }

    @Test
    void oneKeyMakesOneCityHoweverOftenItIsSent() throws InterruptedException {
        var code = newCode("key");
        var key = UUID.randomUUID().toString();
        var answers = Parallel.times(
                CALLERS,
                () -> admin().contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(Map.of("code", code, "kind", "CITY", "names", Map.of("ko", "열쇠"), "country", "VN"))
                        .post("/v1/cities"));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().asString())
                .containsOnly(answers.get(0).asString());
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") != null))
                .hasSize(CALLERS - 1);
    }
}
