package org.cityexchange.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
public final class Records {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final KafkaProducer<String, String> PRODUCER =
            new KafkaProducer<>(properties(), new StringSerializer(), new StringSerializer());

    private Records() {}

    private static Properties properties() {
        var properties = new Properties();
        properties.put("bootstrap.servers", SharedStack.connect().bootstrapServers());
        return properties;
    }

    /** A JSON object to be changed. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends an event about a subject and waits for the broker. */
    public static void send(EventType type, UUID eventId, UUID subject, long revision, JsonNode value) {
        var sent = new ProducerRecord<>(type.topic().wireName(), subject.toString(), value.toString());
        Map.of(
                        CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0,
                        CloudEventHeaders.ID, eventId.toString(),
                        CloudEventHeaders.SOURCE, Producer.FORUM.source(),
                        CloudEventHeaders.TYPE, type.wireName(),
                        CloudEventHeaders.SUBJECT, subject.toString(),
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

    /** The records of that key, as soon as so many have come. */
    public static List<ConsumerRecord<String, String>> read(Topic topic, String key, int count) {
        return TopicLog.of(topic).read(Set.of(key), count);
    }

    /** A header's text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
