package org.cityexchange.kit.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cityexchange.contracts.Topic;

/**
 * Reads a topic from its first record to what is its last one now, as a member of no group. Its methods throw a
 * KafkaException when the broker is away.
 */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    /** How often nothing may come although something is there. */
    private static final int SILENT_POLLS = 40;

    private final Topic topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final long length;
    private int silent;

    private LogReader(Topic topic, Consumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
        var partitions = consumer.partitionsFor(topic.wireName()).stream()
                .map(LogReader::partition)
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("There is no topic " + topic.wireName());
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ends = consumer.endOffsets(partitions);
        var begins = consumer.beginningOffsets(partitions);
        length = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                .sum();
    }

    /** A reader at the beginning. */
    static LogReader open(KafkaClients clients, Topic topic) {
        var consumer = clients.consumer("reader-of-" + topic.wireName());
        try {
            return new LogReader(topic, consumer);
        } catch (RuntimeException e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw e;
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** The room between its ends: as many records, or fewer where the broker has dropped some between. */
    long length() {
        return length;
    }

    /** The next records, in the order of each partition; none once the end is reached. */
    List<Incoming> next() {
        while (!atEnd()) {
            var records = new ArrayList<Incoming>();
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    records.add(Incoming.of(topic, record));
                }
            });
            if (!records.isEmpty()) {
                silent = 0;
                return records;
            }
            if (++silent > SILENT_POLLS) {
                throw new KafkaException("The broker has stopped telling of " + topic.wireName());
            }
        }
        return List.of();
    }

    private boolean atEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
