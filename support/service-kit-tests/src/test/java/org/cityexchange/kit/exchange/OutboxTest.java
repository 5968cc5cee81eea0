package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.http.Trace;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a relay or consumer works by being there
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Parts parts;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Sql sql;

    @Test
    void revisionsCountTheEventsOfEachSubject() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(inTransaction(() -> outbox.add(Events.about(one)))).isEqualTo(1);
        assertThat(inTransaction(() -> outbox.addAll(
                        List.of(Events.about(other), Events.about(one), Events.aboutCity(one), Events.about(one)))))
                .containsExactly(1L, 2L, 1L, 3L);
        assertThat(inTransaction(() -> outbox.addAll(List.of()))).isEmpty();
    }

    @Test
    void nothingIsAddedOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.add(Events.about(UUID.randomUUID())))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void aRolledBackChangeSendsNothingAndLeavesNoGap() {
        var subject = UUID.randomUUID();
        try (var kafka = new TestKafka(Topic.FORUM_REGISTRATION);
                var relay = parts.relay(TestKafka.BOOTSTRAP)) {
            assertThatThrownBy(() -> inTransaction(() -> {
                        outbox.add(Events.about(subject));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            inTransaction(() -> outbox.add(Events.about(subject)));
            inTransaction(() -> outbox.add(Events.about(subject)));
            var records = kafka.read(List.of(subject), 2);
            assertThat(TestKafka.revisionsByKey(records).get(subject.toString()))
                    .containsExactly(1L, 2L);
        }
        assertThat(sql.query("select revision from outbox where aggregate_id = ?", row -> row.getLong(1), subject))
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aRecordCarriesTheEventAndWhereItCameFrom() {
        var event = Events.aboutCity(UUID.randomUUID());
        try (var kafka = new TestKafka(Topic.TRAINING_CITY);
                var relay = parts.relay(TestKafka.BOOTSTRAP)) {
            Trace.join("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            inTransaction(() -> outbox.add(event));
            Trace.leave();
            var record = kafka.read(List.of(event.subject()), 1).get(0);
            assertThat(TestKafka.header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(TestKafka.header(record, CloudEventHeaders.TYPE))
                    .isEqualTo("org.cityexchange.training.city-updated.v1");
            assertThat(TestKafka.header(record, CloudEventHeaders.SOURCE)).isEqualTo("urn:cityexchange:training");
            assertThat(TestKafka.header(record, CloudEventHeaders.SUBJECT))
                    .isEqualTo(event.subject().toString());
            assertThat(TestKafka.header(record, CloudEventHeaders.TIME)).isEqualTo("2026-11-22T09:00:00.123456Z");
            assertThat(TestKafka.header(record, CloudEventHeaders.REVISION)).isEqualTo("1");
            assertThat(TestKafka.header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
            assertThat(TestKafka.header(record, CloudEventHeaders.TRACEPARENT))
                    .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
            assertThat(UUID.fromString(TestKafka.header(record, CloudEventHeaders.ID))
                            .version())
                    .isEqualTo(7);
            assertThat(Reading.of(Incoming.of(Topic.TRAINING_CITY, record)))
                    .isInstanceOfSatisfying(
                            Reading.Legible.class,
                            read -> assertThat(read.event()).isEqualTo(event));
        }
    }

    @Test
    void twentyWritersOfOneSubjectLeaveNoGapAndKafkaHasTheirOrder() throws Exception {
        var subject = UUID.randomUUID();
        var writers = Executors.newFixedThreadPool(20);
        try (var kafka = new TestKafka(Topic.FORUM_REGISTRATION);
                var relay = parts.relay(TestKafka.BOOTSTRAP)) {
            var writes = IntStream.range(0, 200)
                    .<Callable<Long>>mapToObj(i -> () -> i % 10 == 0 ? addAndRollBack(subject) : add(subject))
                    .toList();
            var revisions = new ArrayList<Long>();
            for (var write : writers.invokeAll(writes)) {
                revisions.add(write.get());
            }
            revisions.removeIf(revision -> revision < 0);
            var expected = LongStream.rangeClosed(1, 180).boxed().toList();
            assertThat(revisions).containsExactlyInAnyOrderElementsOf(expected);
            var sent = TestKafka.revisionsByKey(kafka.read(List.of(subject), 180));
            assertThat(sent.get(subject.toString())).containsExactlyElementsOf(expected);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void whatWasSentIsKeptForAMonthAndWhatWasNotForEver() {
        var subject = UUID.randomUUID();
        inTransaction(
                () -> outbox.addAll(List.of(Events.about(subject), Events.about(subject), Events.about(subject))));
        sql.update("""
                update outbox set created_at = created_at - interval '99 days',
                    sent_at = case revision when 1 then now() - interval '31 days'
                        when 2 then now() - interval '29 days' end
                where aggregate_id = ?
                """, subject);
        housekeeping.clean();
        assertThat(sql.query("select revision from outbox where aggregate_id = ?", row -> row.getLong(1), subject))
                .containsExactlyInAnyOrder(2L, 3L);
    }

    private long add(UUID subject) {
        return inTransaction(() -> outbox.add(Events.about(subject)));
    }

    private long addAndRollBack(UUID subject) {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.add(Events.about(subject));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        return -1;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
