package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log as long as real ones: read once with something in it that cannot be read, and read again and again. */
@SuppressWarnings("try") // a consumer works by being there
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class LongLogTest {

    private static final Topic TOPIC = Topic.FORUM_REGISTRATION;

    @Inject
    Parts parts;

    @Inject
    Sql sql;

    private final Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();

    private static List<UUID> keys(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /** So many revisions of each key; of one of them, one revision that nobody can read. */
    private static void write(List<UUID> keys, int revisions, UUID poisoned, int unreadable) {
        try (Producer<String, byte[]> producer =
                Parts.clients(TestKafka.BOOTSTRAP).producer()) {
            for (int revision = 1; revision <= revisions; revision++) {
                for (var key : keys) {
                    var event = Events.about(key);
                    var broken = key.equals(poisoned) && revision == unreadable;
                    var value = broken ? "{\"registrationId\": 1" : ExchangeJson.write(event);
                    var record = new ProducerRecord<>(TOPIC.wireName(), key.toString(), value.getBytes(UTF_8));
                    TestKafka.headers(EventType.of(event), UUID.randomUUID(), revision)
                            .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
                    var unused = producer.send(record);
                }
            }
            producer.flush();
        }
    }

    /** Has the group read on from where the log stood when this test began. */
    private void rewind(String group) {
        try (var member = Parts.clients(TestKafka.BOOTSTRAP).consumer(group)) {
            var all = IntStream.range(0, TOPIC.partitions())
                    .mapToObj(partition -> new TopicPartition(TOPIC.wireName(), partition))
                    .toList();
            member.assign(all);
            if (start.isEmpty()) {
                member.endOffsets(all).forEach((partition, end) -> start.put(partition, new OffsetAndMetadata(end)));
            }
            member.commitSync(start);
        }
    }

    @AfterEach
    void forgetWhatWasWritten() throws Exception {
        TestKafka.forget(TOPIC);
    }

    private long count(String table, String column, List<?> keys) {
        return sql.query(
                        "select count(*) from " + table + " where cast(" + column + " as text) = any(?)",
                        row -> row.getLong(1),
                        (Object) keys.stream().map(Object::toString).toArray(String[]::new))
                .get(0);
    }

    private void readWhole(String group) {
        try (var consumer = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC)) {
            Await.until("everything is read", () -> consumer.lag().orElse(-1) == 0);
        }
    }

    @Test
    void onePoisonRecordAmongTenThousandStopsOnlyItsKey() {
        var keys = keys(200);
        var poisoned = keys.get(77);
        var group = "group-" + UUID.randomUUID();
        rewind(group);
        write(keys, 50, poisoned, 21);
        readWhole(group);
        assertThat(count("exchange_test_effect", "aggregate_id", keys)).isEqualTo(10_000 - 30);
        assertThat(count("exchange_test_effect", "aggregate_id", List.of(poisoned)))
                .isEqualTo(20);
        assertThat(count("parked_record", "record_key", keys)).isEqualTo(30);
        assertThat(count("parked_record", "record_key", List.of(poisoned))).isEqualTo(30);
    }

    @Test
    void aLogThatIsReadTenTimesFromItsStartChangesNoRow() {
        var keys = keys(20);
        var poisoned = keys.get(3);
        var group = "group-" + UUID.randomUUID();
        rewind(group);
        write(keys, 10, poisoned, 6);
        for (int times = 1; times <= 10; times++) {
            readWhole(group);
            assertThat(count("exchange_test_effect", "aggregate_id", keys)).isEqualTo(200 - 5);
            assertThat(count("inbox_revision", "aggregate_id", keys)).isEqualTo(20);
            assertThat(count("parked_record", "record_key", keys)).isEqualTo(5);
            rewind(group);
        }
    }
}
