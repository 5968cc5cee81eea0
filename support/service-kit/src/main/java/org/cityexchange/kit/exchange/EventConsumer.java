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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.cityexchange.contracts.Topic;

/**
 * Reads topics, in a thread of its own, and has each record delivered, together with what came with it. Offsets are committed after the database: what
 * was not delivered when the process died is delivered by the next one, some of it twice, which the inbox knows.
 */
final class EventConsumer implements AutoCloseable {

    private static final String NAME = "consumer";
    private static final Duration POLL = Duration.ofSeconds(2);
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
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private boolean committing;
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
                consumer = opened.consumer;
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
        uncommitted.putAll(delivered);
        if (!delivered.isEmpty()) {
            showLag(0);
        }
        commit();
    }

    private void deliver(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, OffsetAndMetadata> delivered) {
        var byTopic = records.partitions().stream().collect(Collectors.groupingBy(TopicPartition::topic));
        byTopic.forEach((topic, partitions) -> {
            try {
                deliver(topics.get(topic), partitions, records, delivered);
            } catch (TopicClosed e) {
                leaveForLater(records, partitions, delivered);
            }
        });
    }

    /** What has come of a topic, together where that is possible. */
    private void deliver(
            Topic topic,
            List<TopicPartition> partitions,
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, OffsetAndMetadata> delivered) {
        var come = partitions.stream()
                .flatMap(partition -> records.records(partition).stream())
                .toList();
        if (isOpen()
                && delivery.deliverTogether(
                        come.stream().map(record -> Incoming.of(topic, record)).toList())) {
            come.forEach(record -> deliveredIs(record, delivered));
            return;
        }
        for (var record : come) {
            if (!isOpen()) {
                return;
            }
            delivery.deliver(Incoming.of(topic, record));
            deliveredIs(record, delivered);
        }
    }

    private static void deliveredIs(
            ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, OffsetAndMetadata> delivered) {
        delivered.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /** The other topics go on while this one is built anew. */
    private void leaveForLater(
            ConsumerRecords<byte[], byte[]> records,
            List<TopicPartition> partitions,
            Map<TopicPartition, OffsetAndMetadata> delivered) {
        seekBack(records, partitions, delivered);
        consumer.pause(partitions);
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
            Collection<TopicPartition> partitions,
            Map<TopicPartition, OffsetAndMetadata> delivered) {
        for (var partition : partitions) {
            var done = delivered.get(partition);
            var next = done != null
                    ? done.offset()
                    : records.records(partition).get(0).offset();
            consumer.seek(partition, next);
        }
    }

    /** While one commit is under way the next is gathered; what could not be committed goes with the next one. */
    private void commit() {
        uncommitted.keySet().retainAll(consumer.assignment()); // others say what is done of what is theirs now
        if (committing || uncommitted.isEmpty()) {
            return;
        }
        var offsets = Map.copyOf(uncommitted);
        committing = true;
        consumer.commitAsync(offsets, (committed, failure) -> {
            committing = false;
            if (failure == null) {
                offsets.forEach(uncommitted::remove);
            }
        });
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

    /** Commits what is left and closes, without waiting for a broker that is away. */
    private final class Opened implements AutoCloseable {

        private final Consumer<byte[], byte[]> consumer;

        Opened(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            uncommitted.clear();
            committing = false;
        }

        @Override
        public void close() {
            try {
                commitLast();
            } finally {
                consumer.close(CloseOptions.timeout(LEAVE_GROUP));
            }
        }

        private void commitLast() {
            try {
                consumer.commitSync(uncommitted, LEAVE_GROUP);
            } catch (WakeupException e) {
                commitLast(); // it was told to end while it was delivering, which it is told once
            } catch (KafkaException e) {
                // the group has been divided anew or Kafka is away: it is delivered again, and known by the inbox
            }
        }
    }

    /** Ends after what is being delivered, within two seconds. */
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
