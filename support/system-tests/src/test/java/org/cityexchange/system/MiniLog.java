package org.cityexchange.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cityexchange.system.MiniSender.Event;

/** A topic of a real broker with one partition, made for one stand-in. */
final class MiniLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final TopicPartition partition;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    MiniLog(String bootstrapServers, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        partition = new TopicPartition(topic, 0);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Has them written, in this order. */
    void send(List<Event> events) {
        var sent = new ArrayList<Future<?>>();
        for (var event : events) {
            var value = event.id() + " " + event.revision();
            sent.add(producer.send(
                    new ProducerRecord<>(partition.topic(), event.subject().toString(), value)));
        }
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What comes next, if anything does soon. */
    List<Event> next() {
        var events = new ArrayList<Event>();
        consumer.poll(POLL).forEach(record -> {
            var words = record.value().split(" ", 2);
            events.add(new Event(
                    record.offset(),
                    UUID.fromString(words[0]),
                    UUID.fromString(record.key()),
                    Long.parseLong(words[1])));
        });
        return events;
    }

    /** Reads from there again, as whoever died before it remembered what it had read. */
    void again(Event event) {
        consumer.seek(partition, event.seq());
    }

    boolean isRead() {
        return consumer.position(partition)
                >= consumer.endOffsets(List.of(partition)).get(partition);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
