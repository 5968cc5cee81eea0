package org.cityexchange.kit.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.Tokens;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExchangeProfile.class)
class ExchangeResourceTest {

    private static final String PARKED = "/v1/exchange/parked-records";
    private static final String REPLAYS = "/v1/exchange/replays";
    private static final Topic TOPIC_OF = Topic.FORUM_REGISTRATION;
    private static final String TOPIC = TOPIC_OF.wireName();

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
                .body(json("items.revision", contains(1, 2)))
                .body(json("items.reason", contains("HANDLER_FAILED", "BEHIND")))
                .body(json("items[0].topic", equalTo(TOPIC)))
                .body(json("items[0].key", equalTo(key.toString())))
                .body(json("items[0].type", equalTo("org.cityexchange.forum.registration-waitlisted.v1")))
                .body(json("items[0].attempts", is(3)))
                .body(json("items[0].explanation", containsString("replay the key")))
                .body(json("items[0].detail", containsString("IllegalStateException")))
                .body(json("page.next", nullValue()))
                .body(json("page.limit", is(20)));
        as("auditor")
                .queryParam("key", key)
                .queryParam("limit", 1)
                .get(PARKED)
                .then()
                .statusCode(200)
                .body(json("items.size()", is(1)))
                .body(json("page.next", containsString("cursor=")));
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
                .body(json("applied", is(2)))
                .body(json("skipped", is(0)))
                .body(json("remaining", is(0)))
                .body(json("stoppedBy", nullValue()));
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L);
        as("operator")
                .contentType(ContentType.JSON)
                .body(request)
                .post(REPLAYS)
                .then()
                .statusCode(404)
                .body(json("code", equalTo("NOTHING_PARKED")));
    }

    @Test
    void whatCanNeverBeTakenInIsGivenUpWithAReasonAndTheRestGoesOn() {
        park();
        var ids = as("operator")
                .queryParam("key", key)
                .get(PARKED)
                .as(JsonBody.class)
                .<List<String>>at("items.id");
        discard(ids.get(1)).statusCode(409).body(json("code", equalTo("RECORD_WAITS_FOR_ANOTHER")));
        discard(ids.get(0)).statusCode(200).body(json("applied", is(1))).body(json("remaining", is(0)));
        discard(ids.get(0)).statusCode(404);
        assertThat(effects.revisionsOf(key)).containsExactly(2L);
        as("auditor")
                .queryParam("topic", TOPIC)
                .get("/v1/exchange/discards")
                .then()
                .statusCode(200)
                .body(json("items[0].key", equalTo(key.toString())))
                .body(json("items[0].revision", is(1)))
                .body(json("items[0].parkedReason", equalTo("HANDLER_FAILED")))
                .body(json("items[0].reason", equalTo("Nobody needs it")))
                .body(json("items[0].discardedBy", notNullValue()));
    }

    @Test
    void ofARecordThatCannotBeReadTheOperatorSaysWhichRevisionItWasAndNoCopyOfItIsParkedAgain() {
        var unreadable = new Incoming(TOPIC_OF, key.toString(), 0, 4711, Instant.EPOCH, Map.of(), new byte[] {1});
        delivery.deliver(unreadable);
        deliver(2);
        var id = as("operator")
                .queryParam("key", key)
                .queryParam("reason", "UNREADABLE")
                .get(PARKED)
                .then()
                .body(json("items.size()", is(1)))
                .extract()
                .as(JsonBody.class)
                .<String>at("items[0].id");
        discard(id, 3L).statusCode(409).body(json("code", equalTo("REVISION_MISSING")));
        discard(id, 1L).statusCode(200).body(json("applied", is(1))).body(json("remaining", is(0)));
        delivery.deliver(unreadable);
        assertThat(effects.revisionsOf(key)).containsExactly(2L);
        as("operator").queryParam("key", key).get(PARKED).then().body(json("items", empty()));
    }

    private static ValidatableResponse discard(String id, Long... revision) {
        var request = new HashMap<String, Object>(Map.of("parkedRecordId", id, "reason", "Nobody needs it"));
        Stream.of(revision).forEach(each -> request.put("revision", each));
        return as("operator")
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/exchange/discards")
                .then();
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
                    .body(json("applied", is(2)));
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        as("operator")
                .queryParam("topic", "no.such.topic")
                .get(PARKED)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("INVALID_PARAMETER")));
        as("operator")
                .contentType(ContentType.JSON)
                .body(Map.of("topic", ""))
                .post(REPLAYS)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", hasItem("/topic")));
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
                .body(json("kafka", equalTo("UP")))
                .body(json("outboxPending", greaterThanOrEqualTo(0)))
                .body(json("outboxOldestAgeSeconds", greaterThanOrEqualTo(0)))
                .body(json("parkedKeys", greaterThanOrEqualTo(1)))
                .body(json("consumerLag", nullValue()));
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body(json("checks.find { it.name == 'exchange' }.status", equalTo("UP")))
                .body(json("checks.find { it.name == 'exchange' }.data.kafka", equalTo("ok")));
        given().get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("exchange_outbox_pending"))
                .body(containsString("exchange_outbox_oldest_age_seconds"))
                .body(containsString("exchange_relay_sent_total"))
                .body(containsString("exchange_inbox_applied_total"))
                .body(containsString("exchange_inbox_duplicates_total"))
                .body(containsString("exchange_parked_keys"))
                .body(containsString("exchange_parked_records{reason=\"GAP\"}"))
                .body(containsString("exchange_parked_oldest_age_seconds"))
                .body(containsString("exchange_jobs_failed_total"))
                .body(containsString("exchange_database_degraded"))
                .body(containsString("exchange_digest_fingerprint{topic=\"training.city.v1\"}"))
                .body(containsString("exchange_consumer_lag"))
                .body(containsString("exchange_kafka_degraded"));
    }

    @Test
    void theDigestSumsUpEachSource() {
        as("auditor")
                .get("/v1/exchange/digest")
                .then()
                .statusCode(200)
                .body(json("items.topic", contains("forum.follow-up.v1", "privacy.erasure.v1", "training.city.v1")))
                .body(json("items[2].count", is(2)))
                .body(json("items[2].sha256", equalTo(DigestsTest.EXPECTED)));
    }

    private void park() {
        effects.failFor(key, 3);
        deliver(1);
        deliver(2);
    }

    private void deliver(int revision) {
        var event = Events.about(key);
        var headers = TestKafka.headers(EventType.of(event), UUID.randomUUID(), revision);
        headers.put(CloudEventHeaders.TRACEPARENT, "malformed");
        delivery.deliver(new Incoming(
                TOPIC_OF,
                key.toString(),
                0,
                System.nanoTime(),
                Instant.EPOCH,
                headers,
                ExchangeJson.write(event).getBytes(UTF_8)));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.shared().token(role));
    }
}
