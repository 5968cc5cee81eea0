package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.contracts.EventType.REGISTRATION_CANCELLED;
import static org.cityexchange.contracts.EventType.REGISTRATION_CONFIRMED;
import static org.cityexchange.contracts.EventType.REGISTRATION_MODE_SWITCHED;
import static org.cityexchange.contracts.EventType.REGISTRATION_WAITLISTED;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Wire.header;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.kit.exchange.DigestSource;
import org.junit.jupiter.api.Test;

/** What training-service is told of registrations, and what it is never told. */
@ForumTest
class RegistrationExchangeTest {

    @Inject
    RegistrationDigest digest;

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static List<ConsumerRecord<String, String>> records(String id, int count) {
        return Wire.read(Topic.FORUM_REGISTRATION, Set.of(id), count);
    }

    @Test
    void theWholeStoryOfARegistrationIsToldInOrder() {
        var event = open(1, 1);
        var first = registered(event, "ONLINE");
        var second = registered(event, "ONLINE");
        first.cancel().then().statusCode(200);
        second.cancel().then().statusCode(200);
        assertThat(Wire.types(records(first.id(), 2))).containsExactly(REGISTRATION_CONFIRMED, REGISTRATION_CANCELLED);
        var records = records(second.id(), 3);
        assertThat(Wire.types(records))
                .containsExactly(REGISTRATION_WAITLISTED, REGISTRATION_CONFIRMED, REGISTRATION_CANCELLED);
        assertThat(records)
                .extracting(record -> header(record, CloudEventHeaders.REVISION))
                .containsExactly("1", "2", "3");
        assertThat(records.get(2).value()).contains("\"by\":\"REGISTRANT\"");
    }

    @Test
    void aRecordCarriesItsHeadersAndNothingOfThePerson() {
        var event = open(1, 1);
        var city = Wire.knownCity("ACTIVE");
        var address = "Wilhelmina." + email();
        var receipt = Receipt.of(given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(body(Map.of(
                        "name", "Wilhelmina Pfefferkorn",
                        "email", address,
                        "phone", "+82-10-9999-8888",
                        "affiliation", "Ministry of Silence",
                        "jobTitle", "Oberregierungsrat",
                        "cityCode", city)))
                .post("/v1/events/{event}/registrations", event));
        var record = records(receipt.id(), 1).get(0);
        assertThat(record.key()).isEqualTo(receipt.id());
        assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(UUID.fromString(header(record, CloudEventHeaders.ID))).isNotNull();
        assertThat(header(record, CloudEventHeaders.SOURCE))
                .isEqualTo(Topic.FORUM_REGISTRATION.producer().source());
        assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo(REGISTRATION_CONFIRMED.wireName());
        assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(receipt.id());
        assertThat(header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header(record, CloudEventHeaders.REVISION)).isEqualTo("1");
        assertThat(header(record, CloudEventHeaders.TRACEPARENT)).startsWith("00-" + TRACE + "-");
        var value = Wire.json(record.value());
        assertThat(Instant.parse(header(record, CloudEventHeaders.TIME)))
                .isEqualTo(Instant.parse(value.path("occurredAt").asText()));
        assertThat(value.path("eventId").asText()).isEqualTo(event);
        assertThat(value.path("cityCode").asText()).isEqualTo(city);
        assertThat(value.path("mode").asText()).isEqualTo("ONLINE");
        assertThat(value.path("personRef").asText()).matches("[^.]+\\.[A-Za-z0-9_-]{43}");
        var everything = Stream.concat(
                        Stream.of(record.key(), record.value()),
                        Stream.of(record.headers().toArray()).map(each -> new String(each.value(), UTF_8)))
                .reduce("", (all, each) -> all + "\n" + each)
                .toLowerCase(Locale.ROOT);
        assertThat(everything)
                .doesNotContain(
                        "wilhelmina",
                        "pfefferkorn",
                        "example.org",
                        "9999",
                        "silence",
                        "oberregierungsrat",
                        receipt.token());
    }

    @Test
    void oneAddressIsOnePersonInEveryEventHoweverItIsWritten() {
        var address = email();
        var first = Receipt.of(register(open(1, 1), body(address, "ONLINE")));
        var second = Receipt.of(register(open(1, 1), body(" " + address.toUpperCase(Locale.ROOT), "ON_SITE")));
        var refs = Stream.of(first, second)
                .map(receipt -> Wire.json(records(receipt.id(), 1).get(0).value())
                        .path("personRef")
                        .asText());
        assertThat(refs.distinct()).hasSize(1);
    }

    @Test
    void aRefusedRegistrationTellsNothingAndTakesNothing() {
        var event = open(2, 2);
        var address = email();
        var kept = Receipt.of(register(event, body(address, "ONLINE")));
        var before = Rows.count("select count(*) from outbox");
        register(event, body(address, "ONLINE")).then().statusCode(409);
        register(event, body(address, "ON_SITE")).then().statusCode(409);
        var after = registered(event, "ONLINE");
        records(after.id(), 1);
        assertThat(Rows.count("select count(*) from outbox where payload ->> 'eventId' = ?", event))
                .isEqualTo(2);
        assertThat(Rows.count("select count(*) from outbox")).isGreaterThan(before);
        assertThat(records(kept.id(), 1)).hasSize(1);
        assertThat(seats(event, "ON_SITE", "confirmed")).isZero();
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(2);
    }

    /** Where the registration stands by what was told of it, or null where nothing was. */
    private String digestOf(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var entries = digest.entries()) {
                return entries.filter(entry -> entry.id().equals(UUID.fromString(id)))
                        .map(DigestSource.Entry::state)
                        .findFirst()
                        .orElse(null);
            }
        });
    }

    @Test
    void theDigestIsWhatTheOtherServiceWasTold() {
        var event = open(1, 1, Map.of("promotion", "OFFER"));
        var online = registered(event, "ONLINE", 3);
        var switched = registered(event, "ON_SITE");
        switched.switchTo("ONLINE").then().statusCode(200);
        online.get(0).cancel().then().statusCode(200);
        assertThat(online.get(1).statusNow()).isEqualTo("OFFERED");
        assertThat(digestOf(online.get(1).id())).isEqualTo("WAITLISTED|ONLINE");
        online.get(1).become("DECLINED").then().statusCode(200);
        online.get(2).become("DECLINED").then().statusCode(200);
        assertThat(digestOf(online.get(1).id())).isEqualTo("CANCELLED|ONLINE");
        assertThat(digestOf(switched.id())).isEqualTo("CONFIRMED|ONLINE");
        assertThat(Wire.types(records(switched.id(), 2)))
                .containsExactly(REGISTRATION_CONFIRMED, REGISTRATION_MODE_SWITCHED);
        Events.patch(event, Map.of("approvalRequired", true)).then().statusCode(200);
        var pending = registered(event, "ON_SITE");
        assertThat(digestOf(pending.id())).isNull();
        pending.cancel().then().statusCode(200);
        assertThat(digestOf(pending.id())).isNull();
    }

    @Test
    void revisionsOfOneEventsRegistrationsHaveNoGap() {
        var event = open(2, 2);
        var receipts = registered(event, "ON_SITE", 5);
        receipts.subList(0, 3).forEach(receipt -> receipt.cancel().then().statusCode(200));
        assertThat(Rows.count("""
                        select count(*) from (select aggregate_id from outbox where payload ->> 'eventId' = ?
                            group by aggregate_id having count(*) <> max(revision) or min(revision) <> 1) as gaps
                        """, event)).isZero();
    }
}
