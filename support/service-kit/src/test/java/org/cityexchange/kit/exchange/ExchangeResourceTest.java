package org.cityexchange.kit.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExchangeProfile.class)
class ExchangeResourceTest {

    private static final String PARKED = "/v1/exchange/parked-records";
    private static final String REPLAYS = "/v1/exchange/replays";
    private static final String TOPIC = Topic.FORUM_REGISTRATION.wireName();

    private final UUID key = UUID.randomUUID();

    @Inject
    Delivery delivery;

    @Inject
    Effects effects;

    @TestHTTPResource(management = true)
    String management;

    @Test
    void operatorsSeeWhatIsParkedAndWhy() {
        park();
        as("operator")
                .queryParam("topic", TOPIC)
                .queryParam("key", key)
                .queryParam("lang", "en")
                .get(PARKED)
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.reason", contains("HANDLER_FAILED", "BEHIND"))
                .body("items[0].topic", equalTo(TOPIC))
                .body("items[0].key", equalTo(key.toString()))
                .body("items[0].type", equalTo("org.cityexchange.forum.registration-waitlisted.v1"))
                .body("items[0].attempts", is(3))
                .body("items[0].explanation", containsString("replay the key"))
                .body("items[0].detail", containsString("IllegalStateException"))
                .body("page.next", nullValue())
                .body("page.limit", is(20));
        as("auditor")
                .queryParam("key", key)
                .queryParam("limit", 1)
                .get(PARKED)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("page.next", containsString("cursor="));
    }

    @Test
    void aReplayAnswersWhatBecameOfTheRecords() {
        park();
        var request = Map.of("topic", TOPIC, "key", key.toString());
        as("operator")
                .contentType(ContentType.JSON)
                .body(request)
                .post(REPLAYS)
                .then()
                .statusCode(200)
                .body("applied", is(2))
                .body("skipped", is(0))
                .body("remaining", is(0))
                .body("stoppedBy", nullValue());
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L);
        as("operator")
                .contentType(ContentType.JSON)
                .body(request)
                .post(REPLAYS)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOTHING_PARKED"));
    }

    @Test
    void aReplayWithAKeyIsAnsweredTheSameTwice() {
        park();
        var request = Map.of("topic", TOPIC, "key", key.toString());
        for (int i = 0; i < 2; i++) {
            as("operator")
                    .header("Idempotency-Key", key.toString())
                    .contentType(ContentType.JSON)
                    .body(request)
                    .post(REPLAYS)
                    .then()
                    .statusCode(200)
                    .body("applied", is(2));
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        as("operator")
                .queryParam("topic", "no.such.topic")
                .get(PARKED)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
        as("operator")
                .contentType(ContentType.JSON)
                .body(Map.of("topic", ""))
                .post(REPLAYS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/topic"));
    }

    @Test
    void onlyOperatorsReplayAndAuditorsRead() {
        given().get(PARKED).then().statusCode(401);
        as("organizer").get(PARKED).then().statusCode(403);
        as("organizer").get("/v1/exchange/digest").then().statusCode(403);
        as("auditor").get("/v1/exchange/status").then().statusCode(403);
        as("auditor")
                .contentType(ContentType.JSON)
                .body(Map.of("topic", TOPIC, "key", "x"))
                .post(REPLAYS)
                .then()
                .statusCode(403);
    }

    @Test
    void statusHealthAndMetricsTellTheSame() {
        park();
        as("operator")
                .get("/v1/exchange/status")
                .then()
                .statusCode(200)
                .body("kafka", equalTo("UP"))
                .body("outboxPending", greaterThanOrEqualTo(0))
                .body("outboxOldestAgeSeconds", greaterThanOrEqualTo(0))
                .body("parkedKeys", greaterThanOrEqualTo(1))
                .body("consumerLag", nullValue());
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'exchange' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'exchange' }.data.kafka", equalTo("ok"));
        given().get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("exchange_outbox_pending"))
                .body(containsString("exchange_outbox_oldest_age_seconds"))
                .body(containsString("exchange_relay_sent_total"))
                .body(containsString("exchange_inbox_applied_total"))
                .body(containsString("exchange_inbox_duplicates_total"))
                .body(containsString("exchange_parked_keys"))
                .body(containsString("exchange_consumer_lag"))
                .body(containsString("exchange_kafka_degraded"));
    }

    @Test
    void theDigestSumsUpEachSource() {
        as("auditor")
                .get("/v1/exchange/digest")
                .then()
                .statusCode(200)
                .body("items.topic", contains("training.city.v1"))
                .body("items[0].count", is(2))
                .body("items[0].sha256", equalTo(DigestsTest.EXPECTED));
    }

    private void park() {
        effects.failFor(key, 3);
        for (int revision = 1; revision <= 2; revision++) {
            var event = Events.about(key);
            var headers = TestKafka.headers(EventType.of(event), UUID.randomUUID(), revision);
            headers.put(CloudEventHeaders.TRACEPARENT, "malformed");
            delivery.deliver(new Incoming(
                    Topic.FORUM_REGISTRATION,
                    key.toString(),
                    0,
                    System.nanoTime(),
                    Instant.EPOCH,
                    headers,
                    ExchangeJson.write(event).getBytes(UTF_8)));
        }
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.shared().token(role));
    }
}
