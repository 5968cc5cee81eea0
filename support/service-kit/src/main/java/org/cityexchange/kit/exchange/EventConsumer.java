package org.cityexchange.kit.exchange;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.cityexchange.contracts.Topic;

/**
 * Reads topics, in a thread of its own, and has each record delivered. Offsets are committed after the database: what
 * was not delivered when the process died is delivered by the next one, some of it twice, which the inbox knows.
 */
final class EventConsumer implements AutoCloseable {

    private static final String NAME = "consumer";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration CLOSED_TOPIC = Duration.ofMillis(500);
    private static final Duration LAST_RECORD = Duration.ofMillis(800);
    private static final Duration LEAVE_GROUP = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final String group;
    private final Map<String, Topic> topics;
    private final Delivery delivery;
    private final Outage kafka;
    private final Backoff backoff;

    private final Outage database = new Outage("The consumer's database");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "exchange-consumer");
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile OptionalLong lag = OptionalLong.empty();
    private long resumeAt;

    EventConsumer(
            KafkaClients clients,
            String group,
            Set<Topic> topics,
            Delivery delivery,
            Outage kafka,
            Duration maxBackoff) {
        this.clients = clients;
        this.group = group;
        this.topics = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::wireName, topic -> topic));
        this.delivery = delivery;
        this.kafka = kafka;
        this.backoff = new Backoff(RETRY, maxBackoff);
        thread.setDaemon(true);
    }

    /** Begins; neither Kafka nor the database need be there yet. */
    void start() {
        thread.start();
    }

    /** How many records have not been delivered yet; empty while that is not known. */
    OptionalLong lag() {
        return lag;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void run() {
        while (isOpen()) {
            try (var opened = new Opened(clients.consumer(group))) {
                consumer = opened.consumer();
                consumer.subscribe(topics.keySet());
                while (isOpen()) {
                    resumeClosedTopics();
                    deliver(consumer.poll(consumer.paused().isEmpty() ? POLL : CLOSED_TOPIC));
                    kafka.over(NAME);
                }
            } catch (WakeupException e) {
                // closed while it waited for Kafka
            } catch (RuntimeException | Error e) {
                // an error as well: a consumer that died of it would go unnoticed
                kafka.began(NAME, Failures.describe(e));
                pause();
            }
            lag = OptionalLong.empty();
        }
    }

    private void deliver(ConsumerRecords<byte[], byte[]> records) {
        showLag(records.count());
        var delivered = new HashMap<TopicPartition, OffsetAndMetadata>();
        try {
            deliver(records, delivered);
            if (!delivered.isEmpty()) {
                database.over(NAME);
                backoff.reset();
            }
        } catch (RuntimeException e) {
            database.began(NAME, Failures.describe(e));
            seekBack(records, records.partitions(), delivered);
            pause();
        }
        if (!delivered.isEmpty()) {
            commit(delivered);
            showLag(0);
        }
    }

    private void deliver(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, OffsetAndMetadata> delivered) {
        for (var partition : records.partitions()) {
            var topic = topics.get(partition.topic());
            try {
                for (var record : records.records(partition)) {
                    if (!isOpen()) {
                        return;
                    }
                    delivery.deliver(Incoming.of(topic, record));
                    delivered.put(partition, new OffsetAndMetadata(record.offset() + 1));
                }
            } catch (TopicClosed e) {
                leaveForLater(records, partition, delivered);
            }
        }
    }

    /** The other topics go on while this one is built anew. */
    private void leaveForLater(
            ConsumerRecords<byte[], byte[]> records,
            TopicPartition partition,
            Map<TopicPartition, OffsetAndMetadata> delivered) {
        seekBack(records, Set.of(partition), delivered);
        consumer.pause(Set.of(partition));
        resumeAt = System.nanoTime() + CLOSED_TOPIC.toNanos();
    }

    private void resumeClosedTopics() {
        if (!consumer.paused().isEmpty() && System.nanoTime() - resumeAt >= 0) {
            consumer.resume(consumer.paused());
        }
    }

    /** Has everything that was not delivered read again. */
    private void seekBack(
            ConsumerRecords<byte[], byte[]> records,
            Set<TopicPartition> partitions,
            Map<TopicPartition, OffsetAndMetadata> delivered) {
        for (var partition : partitions) {
            var done = delivered.get(partition);
            var next = done != null
                    ? done.offset()
                    : records.records(partition).get(0).offset();
            consumer.seek(partition, next);
        }
    }

    /** What cannot be committed, because the group has been divided anew or Kafka is away, will be delivered again. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> delivered) {
        try {
            consumer.commitSync(delivered);
        } catch (WakeupException e) {
            // closing: the thread has left poll, so this try is the last one and not interrupted again
            consumer.commitSync(delivered, LEAVE_GROUP);
            throw e;
        } catch (KafkaException e) {
            // poll finds out by itself whether Kafka is away
        }
    }

    /** The records behind what was read, as far as the broker has told, and those at hand. */
    private void showLag(int atHand) {
        var behind = assignment().stream().map(consumer::currentLag).toList();
        lag = behind.isEmpty() || behind.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(atHand
                        + behind.stream().mapToLong(OptionalLong::getAsLong).sum());
    }

    private Collection<TopicPartition> assignment() {
        return consumer == null ? List.of() : consumer.assignment();
    }

    private void pause() {
        try {
            closed.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes a consumer without waiting for a broker that is away. */
    private record Opened(Consumer<byte[], byte[]> consumer) implements AutoCloseable {
        @Override
        public void close() {
            consumer.close(CloseOptions.timeout(LEAVE_GROUP));
        }
    }

    /** Ends after the record at hand, within two seconds. */
    @Override
    public void close() {
        closed.countDown();
        var waiting = consumer;
        if (waiting != null) {
            waiting.wakeup();
        }
        try {
            thread.join(LAST_RECORD.toMillis());
            thread.interrupt();
            thread.join(LEAVE_GROUP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
