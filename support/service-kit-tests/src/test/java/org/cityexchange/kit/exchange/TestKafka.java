package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.SharedStack;

/** The broker as a stranger sees it, from now on: what earlier tests wrote is left out. */
final class TestKafka implements AutoCloseable {

    static final String BOOTSTRAP = SharedStack.connect().bootstrapServers();

    private final Topic topic;
    private final Producer<String, byte[]> producer = Parts.clients(BOOTSTRAP).producer();
    private final Consumer<byte[], byte[]> reader;

    TestKafka(Topic topic) {
        this.topic = topic;
        reader = Parts.clients(BOOTSTRAP).consumer("reader-" + UUID.randomUUID());
        var partitions = partitions(topic);
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
    }

    /** A new consumer group that has read everything there is. */
    static String groupFromNowOn() {
        var group = "group-" + UUID.randomUUID();
        try (var member = Parts.clients(BOOTSTRAP).consumer(group)) {
            var all = Stream.of(Topic.values())
                    .flatMap(topic -> partitions(topic).stream())
                    .toList();
            member.assign(all);
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            member.endOffsets(all).forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
            member.commitSync(offsets);
        }
        return group;
    }

    /** Empties the topic: whoever shares the broker would have to read all of it before anything of their own. */
    static void forget(Topic topic) throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BOOTSTRAP))) {
            var ends = admin.listOffsets(partitions(topic).stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            var all = new HashMap<TopicPartition, RecordsToDelete>();
            ends.forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(all).all().get();
        }
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.wireName(), partition))
                .toList();
    }

    /** The headers of such an event as our relay writes them. */
    static Map<String, String> headers(EventType type, UUID eventId, long revision) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEventHeaders.ID, eventId.toString());
        headers.put(CloudEventHeaders.TYPE, type.wireName());
        headers.put(CloudEventHeaders.REVISION, Long.toString(revision));
        return headers;
    }

    void send(ExchangeEvent event, long revision) {
        send(
                event.subject().toString(),
                headers(EventType.of(event), UUID.randomUUID(), revision),
                ExchangeJson.write(event));
    }

    void send(String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(topic.wireName(), key, value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        var unused = producer.send(record);
        producer.flush();
    }

    /** The records of these keys in the order of their partition, once that many have come. */
    List<ConsumerRecord<byte[], byte[]>> read(Collection<UUID> keys, int count) {
        var wanted = keys.stream().map(UUID::toString).collect(Collectors.toSet());
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Await.until(count + " records have come", () -> {
            reader.poll(Duration.ofMillis(50)).forEach(record -> {
                if (wanted.contains(new String(record.key(), UTF_8))) {
                    found.add(record);
                }
            });
            return found.size() >= count;
        });
        return found;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    static Map<String, List<Long>> revisionsByKey(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        record -> new String(record.key(), UTF_8),
                        Collectors.mapping(
                                record -> Long.valueOf(header(record, CloudEventHeaders.REVISION)),
                                Collectors.toList())));
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
    }
}
