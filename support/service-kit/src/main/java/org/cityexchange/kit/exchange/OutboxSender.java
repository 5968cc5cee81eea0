package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.OutboxRows.Row;

/**
 * Sends rows of the outbox as CloudEvents. Its producer is made when it is first needed, and made anew after anything
 * failed: closing it at once throws away what it still holds back, which could otherwise arrive behind what is sent
 * next. Used by one thread.
 */
final class OutboxSender implements AutoCloseable {

    private final KafkaClients clients;
    private final String ownSource;
    private Producer<String, byte[]> producer;

    /**
     * Sends for one service.
     *
     * @param ownSource as which it sends to topics that it is not the only one to write
     */
    OutboxSender(KafkaClients clients, String ownSource) {
        this.clients = clients;
        this.ownSource = ownSource;
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the {@code seq} of the rows the broker has: per key those before its first failure
     * @param failure why the others could not be sent; empty if there are none
     */
    record Result(List<Long> acknowledged, Optional<String> failure) {}

    /** Sends the rows in this order and waits for the broker, some seconds at most. */
    Result send(List<Row> rows) {
        return send(rows, () -> {});
    }

    /**
     * The same, with something that is done while the broker is at work. What that throws is thrown: some of the rows may
     * have been sent.
     */
    Result send(List<Row> rows, Runnable meanwhile) {
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        var failure = attempt(() -> sendAll(rows, sent));
        if (failure.isEmpty()) {
            try {
                meanwhile.run();
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
            failure = attempt(() -> producer.flush());
        }
        var result = failure.isPresent() ? new Result(List.of(), failure) : outcome(rows, sent);
        if (result.failure().isPresent()) {
            close();
        }
        return result;
    }

    /** Why it failed: not only KafkaException, for whatever it is, a new producer is the way out. */
    private static Optional<String> attempt(Runnable kafka) {
        try {
            kafka.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(reason(e));
        }
    }

    /** Adds one future per row. */
    private void sendAll(List<Row> rows, List<Future<RecordMetadata>> sent) {
        if (producer == null) {
            producer = clients.producer();
        }
        Map<String, Future<RecordMetadata>> failedTopics = new HashMap<>();
        for (var row : rows) {
            var future = failedTopics.get(row.topic());
            if (future == null) {
                future = producer.send(record(row));
                if (failsWithItsTopic(future)) {
                    failedTopics.put(row.topic(), future);
                }
            }
            sent.add(future);
        }
    }

    /**
     * Whether nothing can be sent to the topic: the producer has then waited for it in vain, and would wait as long
     * again for each further row.
     */
    private static boolean failsWithItsTopic(Future<RecordMetadata> future) {
        if (!future.isDone()) {
            return false;
        }
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            return !(e.getCause() instanceof RecordTooLargeException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Result outcome(List<Row> rows, List<Future<RecordMetadata>> sent) {
        var acknowledged = new ArrayList<Long>(rows.size());
        var failedKeys = new HashSet<String>();
        Optional<String> failure = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var key = row.topic() + "/" + row.aggregateId();
            try {
                sent.get(i).get();
                if (!failedKeys.contains(key)) {
                    acknowledged.add(row.seq());
                }
            } catch (ExecutionException e) {
                failedKeys.add(key);
                failure = failure.or(() -> Optional.of(reason(e.getCause())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Result(acknowledged, Optional.of("interrupted"));
            }
        }
        return new Result(acknowledged, failure);
    }

    private ProducerRecord<String, byte[]> record(Row row) {
        var key = row.aggregateId().toString();
        var record = new ProducerRecord<>(row.topic(), key, row.payload().getBytes(UTF_8));
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        header(record, CloudEventHeaders.ID, row.eventId().toString());
        Topic.named(row.topic()).ifPresent(topic -> header(record, CloudEventHeaders.SOURCE, source(topic)));
        header(record, CloudEventHeaders.TYPE, row.type());
        header(record, CloudEventHeaders.SUBJECT, key);
        header(record, CloudEventHeaders.TIME, row.occurredAt().toString());
        header(record, CloudEventHeaders.REVISION, Long.toString(row.revision()));
        header(record, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.APPLICATION_JSON);
        if (row.snapshot()) {
            header(record, CloudEventHeaders.SNAPSHOT, "true");
        }
        if (row.traceparent() != null) {
            header(record, CloudEventHeaders.TRACEPARENT, row.traceparent());
        }
        return record;
    }

    private String source(Topic topic) {
        return topic.producers().size() == 1 ? topic.producer().source() : ownSource;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private static String reason(Throwable e) {
        var root = e.getCause() == null ? e : e.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
