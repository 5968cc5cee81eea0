package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Effects.Effect;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What becomes of a record, without Kafka in between. */
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class DeliveryTest {

    private static final AtomicLong OFFSETS = new AtomicLong(System.nanoTime());

    private final UUID key = UUID.randomUUID();

    @Inject
    Delivery delivery;

    @Inject
    Effects effects;

    @Inject
    ParkedRecords parkedRecords;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Sql sql;

    @Test
    void aRecordDeliveredTenTimesTakesEffectOnce() {
        var record = registration(1);
        IntStream.range(0, 10).forEach(i -> delivery.deliver(record));
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void aRecordDeliveredTenTimesAtOnceTakesEffectOnce() throws Exception {
        var record = registration(1);
        Parallel.times(10, () -> {
            delivery.deliver(record);
            return null;
        });
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void aRecordWhoseIdIsForgottenIsStillKnownByItsRevision() {
        var record = registration(1);
        delivery.deliver(record);
        sql.update(
                "update inbox set received_at = received_at - interval '91 days' where event_id = cast(? as uuid)",
                record.headers().get(CloudEventHeaders.ID));
        housekeeping.clean();
        assertThat(remembered(record)).isEmpty();
        delivery.deliver(record);
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
        assertThat(remembered(record)).isEmpty();
    }

    private List<Boolean> remembered(Incoming record) {
        return sql.query(
                "select true from inbox where event_id = cast(? as uuid)",
                row -> row.getBoolean(1),
                record.headers().get(CloudEventHeaders.ID));
    }

    @Test
    void aHandlerWorksInTheTraceOfTheChange() {
        delivery.deliver(registration(1));
        assertThat(effects.of(key)).containsExactly(new Effect(1, false, "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void aGapIsParkedAndHealedByTheMissingOne() {
        deliver(1, 4, 3, 5);
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
        assertThat(parked()).containsExactly("3 GAP", "4 GAP", "5 BEHIND");

        delivery.deliver(registration(2));
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(effects.of(key)).extracting(Effect::late).containsExactly(false, false, true, true, true);
        assertThat(parked()).isEmpty();
    }

    @Test
    void theFirstRevisionMissingIsAGapToo() {
        deliver(2);
        assertThat(parked()).containsExactly("2 GAP");
        deliver(1);
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L);
    }

    @Test
    void onACompactedTopicAnyHigherRevisionIsTheStateAndAnOlderOneIsNot() {
        List.of(5L, 3L, 9L, 9L, 8L).forEach(revision -> delivery.deliver(city(revision)));
        assertThat(effects.revisionsOf(key)).containsExactly(5L, 9L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void afterThreeFailuresARecordIsParkedAndWhatComesLaterBehindIt() {
        effects.failFor(key, 3);
        deliver(1, 2, 3);
        assertThat(effects.of(key)).isEmpty();
        assertThat(parked()).containsExactly("1 HANDLER_FAILED", "2 BEHIND", "3 BEHIND");
        assertThat(sql.query(
                        "select attempts from parked_record where record_key = ? and revision = 1",
                        row -> row.getInt(1),
                        key.toString()))
                .containsExactly(3);

        var other = UUID.randomUUID();
        delivery.deliver(record(Events.about(other), 1));
        assertThat(effects.revisionsOf(other)).containsExactly(1L);

        var replay = parkedRecords.replay(Topic.FORUM_REGISTRATION.wireName(), key.toString());
        assertThat(replay).isEqualTo(new ReplayView(3, 0, 0, null));
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void twoFailuresAreForgiven() {
        effects.failFor(key, 2);
        deliver(1, 2);
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L);
    }

    @Test
    void aReplayStopsAtTheFirstFailure() {
        effects.failFor(key, 3);
        deliver(1, 2, 3);
        effects.failFor(key, 3);
        var failed = parkedRecords.replay(Topic.FORUM_REGISTRATION.wireName(), key.toString());
        assertThat(failed).isEqualTo(new ReplayView(0, 0, 3, ParkReason.HANDLER_FAILED));
        assertThat(effects.of(key)).isEmpty();

        // the correction may also come as a new copy of the record that failed
        delivery.deliver(registration(1));
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L, 3L);
        assertThat(parked()).isEmpty();
        assertThatThrownBy(() -> parkedRecords.replay(Topic.FORUM_REGISTRATION.wireName(), key.toString()))
                .isInstanceOf(DomainException.class)
                .hasMessage("NOTHING_PARKED");
    }

    @Test
    void theDetailOfAFailureRepeatsNothingOfTheData() {
        effects.failFor(key, 3);
        deliver(1);
        assertThat(sql.query(
                        "select detail from parked_record where record_key = ?",
                        row -> row.getString(1),
                        key.toString()))
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail).startsWith("IllegalStateException").doesNotContain("somebody"));
    }

    @Test
    void recordsThatCameTogetherTakeEffectTogetherEachInItsOwnTrace() {
        var other = UUID.randomUUID();
        assertThat(delivery.deliverTogether(
                        List.of(registration(1), record(Events.about(other), 1), registration(2), registration(3))))
                .isTrue();
        assertThat(effects.of(key)).extracting(Effect::revision).containsExactly(1L, 2L, 3L);
        assertThat(effects.of(key)).extracting(Effect::traceId).containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(effects.revisionsOf(other)).containsExactly(1L);

        deliver(4);
        assertThat(effects.revisionsOf(key)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatIsNotSimplyTheNextOneLeavesNothingBehindWhereItWasTakenInTogether() {
        var known = registration(1);
        delivery.deliver(known);
        deliver(3);
        assertThat(parked()).containsExactly("3 GAP");
        var other = record(Events.about(UUID.randomUUID()), 1);
        var gap = record(Events.about(UUID.randomUUID()), 2);
        var unreadable = new Incoming(
                Topic.FORUM_REGISTRATION,
                key.toString(),
                0,
                OFFSETS.incrementAndGet(),
                Instant.EPOCH,
                Map.of(),
                "{}".getBytes(UTF_8));
        for (var odd : List.of(known, registration(1), registration(2), gap, unreadable)) {
            assertThat(delivery.deliverTogether(List.of(other, odd))).isFalse();
            assertThat(delivery.deliverTogether(List.of(odd, other))).isFalse();
        }
        assertThat(delivery.deliverTogether(List.of(other, other))).isFalse();
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
        assertThat(effects.of(UUID.fromString(other.key()))).isEmpty();
        assertThat(remembered(other)).isEmpty();
        assertThat(parked()).containsExactly("3 GAP");
    }

    @Test
    void oneThatFailsUndoesThoseItWasTakenInWithAndAnOutageIsThrown() {
        var other = record(Events.about(UUID.randomUUID()), 1);
        effects.failFor(key, 1);
        assertThat(delivery.deliverTogether(List.of(other, registration(1)))).isFalse();
        assertThat(effects.of(UUID.fromString(other.key()))).isEmpty();
        effects.databaseAwayFor(key, 1);
        assertThatThrownBy(() -> delivery.deliverTogether(List.of(other, registration(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(effects.of(UUID.fromString(other.key()))).isEmpty();
        assertThat(parked()).isEmpty();

        assertThat(delivery.deliverTogether(List.of(other, registration(1)))).isTrue();
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
    }

    @Test
    void onACompactedTopicSeveralStatesOfOneSubjectAreTakenInTogether() {
        assertThat(delivery.deliverTogether(List.of(city(3), city(7)))).isTrue();
        assertThat(delivery.deliverTogether(List.of(city(9), city(8)))).isFalse();
        assertThat(effects.revisionsOf(key)).containsExactly(3L, 7L);
    }

    @Test
    void recordsDeliveredTogetherByEightAtOnceTakeEffectOnce() throws Exception {
        var records = IntStream.range(0, 40)
                .mapToObj(i -> record(Events.about(UUID.randomUUID()), 1))
                .toList();
        Parallel.times(8, () -> {
            var mine = new ArrayList<>(records);
            Collections.shuffle(mine);
            if (!delivery.deliverTogether(mine)) {
                mine.forEach(delivery::deliver);
            }
            return null;
        });
        for (var record : records) {
            assertThat(effects.revisionsOf(UUID.fromString(record.key()))).containsExactly(1L);
        }
    }

    @Test
    void anOutageOfTheDatabaseIsNoFailureOfTheRecord() {
        effects.databaseAwayFor(key, 1);
        assertThatThrownBy(() -> deliver(1)).isInstanceOf(IllegalStateException.class);
        assertThat(parked()).isEmpty();
        deliver(1);
        assertThat(effects.revisionsOf(key)).containsExactly(1L);
    }

    @Test
    void unknownTypesAndUnreadableRecordsAreParkedAsTheyCame() {
        var json = ExchangeJson.write(Events.about(key));
        deliver(Map.of(), "{}");
        deliver(with(CloudEventHeaders.ID, "one"), json);
        deliver(with(CloudEventHeaders.REVISION, "0"), json);
        deliver(with(CloudEventHeaders.TYPE, "org.cityexchange.forum.seat-taken.v1"), "{}");
        deliver(with(CloudEventHeaders.TYPE, EventType.CITY_UPDATED.wireName()), "{}");
        deliver(with("more", "1"), null);
        deliver(with("more", "1"), "{\"name\": \"Kim\u0000");
        deliver(with("more", "1"), ExchangeJson.write(Events.about(UUID.randomUUID())));

        assertThat(sql.query(
                        "select reason || ': ' || detail from parked_record where record_key = ? order by id",
                        row -> row.getString(1),
                        key.toString()))
                .containsExactly(
                        "UNREADABLE: no header ce_type",
                        "UNREADABLE: no UUID in header ce_id",
                        "UNREADABLE: no positive number in header ce_revision",
                        "UNKNOWN_TYPE: a type not in the catalogue",
                        "UNREADABLE: a type of another topic",
                        "UNREADABLE: no value",
                        "UNREADABLE: JsonParseException at line 1, column 14",
                        "UNREADABLE: the key is not the event's subject");
        assertThat(effects.of(key)).isEmpty();
    }

    @Test
    void aRecordThatFitsNowhereIsParkedAndNotRefusedForEver() {
        var record = new Incoming(
                Topic.FORUM_REGISTRATION,
                "",
                0,
                OFFSETS.incrementAndGet(),
                Instant.EPOCH,
                Map.of("x\u0000y".replace('\0', '?'), "\u0001\uFFFD"),
                new byte[] {0, -1, -2});
        delivery.deliver(record);
        delivery.deliver(record);
        assertThat(sql.query(
                        "select payload from parked_record where record_key = '' and kafka_offset = ?",
                        row -> row.getBytes(1),
                        record.offset()))
                .containsExactly(new byte[] {0, -1, -2});
    }

    private void deliver(long... revisions) {
        LongStream.of(revisions).forEach(revision -> delivery.deliver(registration(revision)));
    }

    private void deliver(Map<String, String> headers, String value) {
        delivery.deliver(new Incoming(
                Topic.FORUM_REGISTRATION,
                key.toString(),
                0,
                OFFSETS.incrementAndGet(),
                Instant.EPOCH,
                headers,
                value == null ? null : value.getBytes(UTF_8)));
    }

    /** The headers of a good first record, but for one. */
    private static Map<String, String> with(String name, String value) {
        return changed(TestKafka.headers(EventType.REGISTRATION_WAITLISTED, UUID.randomUUID(), 1), name, value);
    }

    private static Map<String, String> changed(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private Incoming registration(long revision) {
        return record(Events.about(key), revision);
    }

    private Incoming city(long revision) {
        return record(Events.aboutCity(key), revision);
    }

    private static Incoming record(ExchangeEvent event, long revision) {
        var type = EventType.of(event);
        return new Incoming(
                type.topic(),
                event.subject().toString(),
                0,
                OFFSETS.incrementAndGet(),
                Instant.EPOCH,
                changed(
                        TestKafka.headers(type, UUID.randomUUID(), revision),
                        CloudEventHeaders.TRACEPARENT,
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                ExchangeJson.write(event).getBytes(UTF_8));
    }

    private List<String> parked() {
        return sql.query(
                "select revision || ' ' || reason from parked_record where record_key = ? order by revision",
                row -> row.getString(1),
                key.toString());
    }
}
