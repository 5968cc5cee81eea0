package org.cityexchange.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.SharedStack;

/** What has come on a topic of the shared stack, from its beginning; each record is read once, however many tests look for it. */
public final class TopicLog {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Map<Topic, TopicLog> LOGS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    private TopicLog(Topic topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SharedStack.connect().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(topic.wireName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The log of that topic. */
    public static TopicLog of(Topic topic) {
        return LOGS.computeIfAbsent(topic, TopicLog::new);
    }

    /** All records with one of those keys, in their order, as soon as so many have come; fewer if they do not come. */
    public synchronized List<ConsumerRecord<String, String>> read(Set<String> keys, int count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        readToItsEnd();
        var found = with(keys);
        while (found.size() < count && System.nanoTime() < end) {
            poll();
            found = with(keys);
        }
        return found;
    }

    /** More than were waited for would be a mistake, which must not be overlooked. */
    private void readToItsEnd() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            poll();
        }
    }

    private void poll() {
        consumer.poll(POLL).forEach(records::add);
    }

    private List<ConsumerRecord<String, String>> with(Set<String> keys) {
        return records.stream().filter(record -> keys.contains(record.key())).toList();
    }
}
