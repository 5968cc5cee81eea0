package org.cityexchange.kit.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka clients; each of the methods throws a KafkaException when the broker's name cannot be resolved. */
final class KafkaClients {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> settings;
    private final String name;

    /**
     * Makes clients of one service.
     *
     * @param settings the address of the broker, how to log in to it, and times where ours do not suit
     * @param name the service's name, by which the broker's operator knows its clients
     */
    KafkaClients(Map<String, Object> settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    /** For sending: keeps the order per key and acknowledges only what all replicas have. */
    Producer<String, byte[]> producer() {
        var producer = client("relay");
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Hundreds are sent in one go: fewer, larger requests.
        producer.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        // The relay holds a transaction while it sends: better to give up soon and to try again in a new one.
        producer.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        producer.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        producer.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer());
    }

    /** For receiving as a member of that group, from the beginning where the group is new. */
    Consumer<byte[], byte[]> consumer(String group) {
        var consumer = client("consumer");
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // So few that they are delivered well before the group takes us for dead (max.poll.interval.ms).
        consumer.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // What is there is sent at once; with nothing there, nobody need ask twice a second.
        consumer.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 2_000);
        // What a killed instance was reading is taken over by the next one after this, not after 45 s.
        consumer.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        consumer.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        consumer.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        consumer.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** For asking how the broker is. */
    Admin admin() {
        return Admin.create(client("probe"));
    }

    private Map<String, Object> client(String purpose) {
        var client = new HashMap<>(settings);
        client.put("client.id", name + "-" + purpose + "-" + NUMBER.incrementAndGet());
        client.putIfAbsent("reconnect.backoff.ms", 100);
        client.putIfAbsent("reconnect.backoff.max.ms", 2_000);
        client.putIfAbsent("enable.metrics.push", false);
        return client;
    }
}
