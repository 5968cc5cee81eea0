package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Producer;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.TopicLog;

/** The other service, as far as its records go: sends what it would send and reads what it would read. */
public final class Wire {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final KafkaProducer<String, String> PRODUCER =
            new KafkaProducer<>(properties(), new StringSerializer(), new StringSerializer());

    private Wire() {}

    private static Properties properties() {
        var properties = new Properties();
        properties.put("bootstrap.servers", SharedStack.connect().bootstrapServers());
        return properties;
    }

    /** A JSON object. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A JSON object as a map. */
    public static Map<String, Object> asMap(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<>() {});
    }

    /** What training-service says of a city of its own, by that code. */
    public static ObjectNode city(UUID id, String code, String ko, String en) {
        return json("""
                {"city": {"cityId": "%s", "code": "%s", "kind": "CITY", "names": {"ko": "%s", "en": "%s"},
                          "otherNames": [], "country": "IN", "status": "ACTIVE"},
                 "occurredAt": "2026-11-22T01:00:00Z"}
                """.formatted(id, code, ko, en));
    }

    /** The code of a city of one test's own, once it is known here. */
    public static String knownCity(String status) {
        return known(Map.of("status", status));
    }

    /** The code of an active city of one test's own that lies in another, once it is known here. */
    public static String knownCityIn(String parent) {
        return known(Map.of("status", "ACTIVE", "parentCode", parent));
    }

    private static String known(Map<String, String> members) {
        var code = Api.slug("city");
        var city = city(UUID.randomUUID(), code, "시험시", "Test City");
        members.forEach(((ObjectNode) city.get("city"))::put);
        send(EventType.CITY_REGISTERED, UUID.randomUUID(), 1, city);
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/cities/{code}", code).statusCode() == 200);
        return code;
    }

    /** Sends an event about the city in it and waits for the broker. */
    public static void send(EventType type, UUID eventId, long revision, JsonNode value) {
        send(type, eventId, value.path("city").path("cityId").asText(), revision, value);
    }

    /** Sends an event about that subject and waits for the broker. */
    public static void send(EventType type, UUID eventId, String subject, long revision, JsonNode value) {
        var sent = new ProducerRecord<>(type.topic().wireName(), subject, value.toString());
        Map.of(
                        CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0,
                        CloudEventHeaders.ID, eventId.toString(),
                        CloudEventHeaders.SOURCE, Producer.TRAINING.source(),
                        CloudEventHeaders.TYPE, type.wireName(),
                        CloudEventHeaders.SUBJECT, subject,
                        CloudEventHeaders.TIME, value.path("occurredAt").asText(),
                        CloudEventHeaders.REVISION, Long.toString(revision),
                        CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.APPLICATION_JSON)
                .forEach((name, header) -> sent.headers().add(name, header.getBytes(UTF_8)));
        try {
            PRODUCER.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The records with one of those keys, in their order, as soon as so many have come. */
    public static List<ConsumerRecord<String, String>> read(Topic topic, Set<String> keys, int count) {
        var found = TopicLog.of(topic).read(keys, count);
        assertThat(found).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    /** A header's text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** The types of the records, in their order. */
    public static List<EventType> types(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(record ->
                        EventType.named(header(record, CloudEventHeaders.TYPE)).orElseThrow())
                .toList();
    }
}
