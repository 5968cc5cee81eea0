package org.cityexchange.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cityexchange.contracts.Topic;

/** Everything that was ever told over the broker, read from the beginning. */
final class WholeLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private WholeLog() {}

    /** Where those words stand, in keys, values and headers: the topic and the word, each once. */
    static Set<String> findings(String bootstrapServers, Collection<String> words) {
        var found = new TreeSet<String>();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("The log was not read to its end");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var text = new StringBuilder().append(record.key()).append(record.value());
                    record.headers().forEach(header -> text.append(new String(header.value(), UTF_8)));
                    var lower = text.toString().toLowerCase(Locale.ROOT);
                    words.stream()
                            .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                            .forEach(word -> found.add(record.topic() + ": " + word));
                });
            }
        }
        return found;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Stream.of(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.wireName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
