package org.cityexchange.forum.city;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Wire.city;
import static org.cityexchange.forum.Wire.send;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Our copy of the registry follows what training-service says. */
@ForumTest
class CityExchangeTest {

    private final UUID id = UUID.randomUUID();
    private final String code = Api.slug("city");

    private ValidatableResponse get() {
        return given().get("/v1/cities/{city}", code).then();
    }

    private static ObjectNode at(ObjectNode event, Map<String, String> members) {
        var state = (ObjectNode) event.get("city");
        members.forEach((name, value) ->
                state.set(name, Wire.json("{\"x\": " + value + "}").get("x")));
        return event;
    }

    /** Cities of one partition are taken in one after the other: when this one is known, all before it are. */
    private static void awaitCity(UUID id, long revision) {
        await().until(() -> Integer.valueOf((int) revision)
                .equals(given().get("/v1/cities/{city}", id).as(JsonBody.class).at("revision")));
    }

    @Test
    void aCityIsFoundByAllItsNames() {
        var mark = code.substring(code.length() - 12);
        var told = at(
                city(id, code, "델리" + mark, "Delhi " + mark),
                Map.of(
                        "otherNames",
                        "[{\"language\": \"hi\", \"kind\": \"ALIAS\", \"name\": \"दिल्ली%s\"}, {\"language\": \"pt\", \"kind\": \"ALIAS\", \"name\": \"São Déli %s\"}]"
                                .formatted(mark, mark),
                        "lat",
                        "28.6",
                        "lon",
                        "77.2",
                        "population",
                        "16787941"));
        send(EventType.CITY_REGISTERED, UUID.randomUUID(), 1, told);
        awaitCity(id, 1);
        get().statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "public, max-age=60")
                .body(json("id", equalTo(id.toString())))
                .body(json("names.ko", equalTo("델리" + mark)))
                .body(json("country", equalTo("IN")))
                .body(json("population", equalTo(16787941)))
                .body(json("status", equalTo("ACTIVE")));
        for (var q : List.of("델리" + mark, "델리", "DELHI " + mark, "दिल्ली" + mark, "sao deli " + mark, mark)) {
            given().queryParam("q", q)
                    .queryParam("limit", 100)
                    .get("/v1/cities")
                    .then()
                    .statusCode(200)
                    .body(json("items.code", hasItem(code)));
        }
        given().queryParam("q", mark)
                .queryParam("country", "KR")
                .get("/v1/cities")
                .then()
                .body(json("items", hasSize(0)));
        given().queryParam("q", mark)
                .queryParam("country", "KR", "IN")
                .queryParam("status", "ACTIVE")
                .queryParam("lang", "en")
                .get("/v1/cities")
                .then()
                .body(json("items.names", contains("Delhi " + mark)));
        given().header("If-None-Match", "\"1\"")
                .get("/v1/cities/{city}", code)
                .then()
                .statusCode(304);
        given().get("/v1/cities/no-such-city").then().statusCode(404);
    }

    @Test
    void aLaterRevisionWinsOverAnEarlierThatComesAfterIt() {
        send(EventType.CITY_REGISTERED, UUID.randomUUID(), 1, city(id, code, "처음", "First"));
        send(EventType.CITY_RENAMED, UUID.randomUUID(), 7, city(id, code, "일곱", "Seventh"));
        send(EventType.CITY_RENAMED, UUID.randomUUID(), 6, city(id, code, "여섯", "Sixth"));
        send(EventType.CITY_UPDATED, UUID.randomUUID(), 8, city(id, code, "여덟", "Eighth"));
        send(EventType.CITY_RENAMED, UUID.randomUUID(), 7, city(id, code, "또 일곱", "Seventh again"));
        send(
                EventType.CITY_RETIRED,
                UUID.randomUUID(),
                9,
                at(city(id, code, "여덟", "Eighth"), Map.of("status", "\"RETIRED\"")));
        awaitCity(id, 9);
        get().body(json("names.en", equalTo("Eighth"))).body(json("status", equalTo("RETIRED")));
        given().queryParam("q", "Sixth").get("/v1/cities").then().body(json("items.code", not(hasItem(code))));
    }

    @Test
    void tenDeliveriesHaveOneEffect() {
        var eventId = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            send(EventType.CITY_REGISTERED, eventId, 1, city(id, code, "한번", "Once"));
        }
        send(EventType.CITY_UPDATED, UUID.randomUUID(), 2, city(id, code, "두번", "Twice"));
        for (int i = 0; i < 10; i++) {
            send(EventType.CITY_REGISTERED, eventId, 1, city(id, code, "한번", "Once"));
        }
        var last = UUID.randomUUID();
        send(EventType.CITY_UPDATED, last, 3, city(id, code, "세번", "Thrice"));
        awaitCity(id, 3);
        get().body(json("names.en", equalTo("Thrice")));
        assertThat(Rows.count("select count(*) from inbox where event_id = ?", eventId))
                .isOne();
        assertThat(Rows.count("select count(*) from city where id = ?", id)).isOne();
        assertThat(Rows.count("select count(*) from parked_record where record_key = ?", id.toString()))
                .isZero();
    }

    @Test
    void everyGoldenSampleIsTakenIn() {
        var samples = Stream.of(EventType.values())
                .filter(type -> type.topic() == Topic.TRAINING_CITY)
                .flatMap(type -> GoldenSamples.of(type).stream())
                .toList();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(6);
        for (var sample : samples) {
            var mine = UUID.randomUUID();
            var event = Wire.json(sample.json());
            var state = (ObjectNode) event.get("city");
            state.put("cityId", mine.toString());
            state.put("code", Api.slug("sample"));
            send(sample.type(), UUID.randomUUID(), 1, event);
            awaitCity(mine, 1);
            given().get("/v1/cities/{city}", mine)
                    .then()
                    .body(json("names", equalTo(Wire.asMap(state.get("names")))))
                    .body(json("status", equalTo(state.get("status").asText())))
                    .body(json("country", equalTo(state.get("country").asText())));
        }
    }

    @Test
    void aRecordThatCannotBeReadDoesNotStopTheNextCity() {
        var broken = at(city(id, code, "깨진", "Broken"), Map.of("country", "\"India\""));
        send(EventType.CITY_REGISTERED, UUID.randomUUID(), 1, broken);
        Wire.knownCity("ACTIVE");
        get().statusCode(404);
        await().until(() -> Rows.count("select count(*) from parked_record where record_key = ?", id.toString()) == 1);
    }
}
