package org.cityexchange.training.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.etag;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.patchCity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What the forum is told of the registry, over the real broker. */
@TrainingTest
class CityExchangeTest {

    @Inject
    CityDigest digest;

    private static String type(ConsumerRecord<?, ?> record) {
        return Records.header(record, CloudEventHeaders.TYPE);
    }

    @Test
    void everyChangeOfACityIsToldInOrderWithItsFullState() {
        var code = newCode("told");
        var id = createCity(code, "처음")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        patchCity(code, etag(code), Map.of("names", Map.of("ko", "다음"))).then().statusCode(200);
        patchCity(code, etag(code), Map.of("population", 5)).then().statusCode(200);
        patchCity(code, etag(code), Map.of("population", 5)).then().statusCode(200);
        admin().contentType(ContentType.JSON)
                .body(Map.of("to", "RETIRED", "reason", "통합"))
                .post("/v1/cities/{code}/transitions", code)
                .then()
                .statusCode(200);

        var records = Records.read(Topic.TRAINING_CITY, id, 4);
        assertThat(records)
                .extracting(CityExchangeTest::type)
                .containsExactly(
                        EventType.CITY_REGISTERED.wireName(),
                        EventType.CITY_RENAMED.wireName(),
                        EventType.CITY_UPDATED.wireName(),
                        EventType.CITY_RETIRED.wireName());
        assertThat(records)
                .extracting(record -> Records.header(record, CloudEventHeaders.REVISION))
                .containsExactly("1", "2", "3", "4");
        var last = Records.json(records.get(3).value()).path("city");
        assertThat(last.path("names").path("ko").asText()).isEqualTo("다음");
        assertThat(last.path("population").asInt()).isEqualTo(5);
        assertThat(last.path("status").asText()).isEqualTo("RETIRED");
        assertThat(entry(id)).isEqualTo(new Entry(UUID.fromString(id), 4, last.toString()));
    }

    private Entry entry(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var entries = digest.entries()) {
                return entries.filter(entry -> entry.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    @Test
    void importedCitiesAreToldAndThoseOfADryRunAreNot() {
        var code = newCode("import");
        var file = ("code,nameEn,country,kind\n" + code + ",Import,VN,CITY\n").getBytes(StandardCharsets.UTF_8);
        imported(file, Map.of("type", "CITIES", "dryRun", "true"));
        imported(file, Map.of("type", "CITIES"));
        var id = admin().get("/v1/cities/{code}", code)
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var records = Records.read(Topic.TRAINING_CITY, id, 1);
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(type(record)).isEqualTo(EventType.CITY_REGISTERED.wireName());
            assertThat(Records.header(record, CloudEventHeaders.REVISION)).isEqualTo("1");
        });
    }
}
