package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a consumer works by being there
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class EventConsumerTest {

    private static final Topic TOPIC = Topic.FORUM_REGISTRATION;

    private final UUID poisoned = UUID.randomUUID();
    private final UUID unknown = UUID.randomUUID();
    private final UUID healthy = UUID.randomUUID();

    @Inject
    Parts parts;

    @Inject
    Effects effects;

    @Inject
    ParkedRecords parkedRecords;

    @Inject
    Sql sql;

    @Test
    void poisonAndUnknownTypesStopOnlyTheirKeyAndAreReplayedInOrder() {
        try (var kafka = new TestKafka(TOPIC)) {
            var group = TestKafka.groupFromNowOn();
            var type = EventType.of(Events.about(poisoned));
            kafka.send(poisoned.toString(), TestKafka.headers(type, UUID.randomUUID(), 1), "{\"registrationId\": 1");
            var newer = TestKafka.headers(type, UUID.randomUUID(), 1);
            newer.put(CloudEventHeaders.TYPE, "org.cityexchange.forum.registration-moved.v1");
            kafka.send(unknown.toString(), newer, "{}");
            for (int revision = 1; revision <= 3; revision++) {
                kafka.send(Events.about(poisoned), revision + 1);
                kafka.send(Events.about(unknown), revision + 1);
                kafka.send(Events.about(healthy), revision);
            }
            try (var consumer = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC)) {
                Await.until(
                        "the healthy key has gone on", () -> effects.of(healthy).size() == 3);
                Await.until("the others are parked", () -> parkedOf(poisoned) == 4 && parkedOf(unknown) == 4);
                assertThat(effects.of(poisoned)).isEmpty();
                assertThat(effects.of(unknown)).isEmpty();

                assertThat(parkedRecords.replay(TOPIC.wireName(), poisoned.toString()))
                        .isEqualTo(new ReplayView(0, 0, 4, ParkReason.UNREADABLE));
                // the sender is corrected and sends the same revision again
                kafka.send(Events.about(poisoned), 1);
                Await.until("its key has caught up", () -> effects.of(poisoned).size() == 4);
            }
        }
        assertThat(effects.revisionsOf(healthy)).containsExactly(1L, 2L, 3L);
        assertThat(effects.revisionsOf(poisoned)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parkedOf(poisoned)).isZero();
    }

    @Test
    void aTransientFailureIsTriedUntilItIsOverAndSkipsNothing() {
        try (var kafka = new TestKafka(TOPIC)) {
            var group = TestKafka.groupFromNowOn();
            effects.databaseAwayFor(poisoned, 5);
            kafka.send(Events.about(healthy), 1);
            kafka.send(Events.about(poisoned), 1);
            kafka.send(Events.about(poisoned), 2);
            kafka.send(Events.about(unknown), 1);
            try (var consumer = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC)) {
                Await.until(
                        "all have taken effect",
                        () -> effects.of(poisoned).size() == 2
                                && effects.of(unknown).size() == 1
                                && effects.of(healthy).size() == 1);
                Await.until("nothing is left", () -> consumer.lag().orElse(-1) == 0);
            }
        }
        assertThat(effects.revisionsOf(poisoned)).containsExactly(1L, 2L);
        assertThat(parkedOf(poisoned)).isZero();
    }

    @Test
    void theNextConsumerGoesOnWhereTheLastOneEnded() {
        try (var kafka = new TestKafka(TOPIC)) {
            var group = TestKafka.groupFromNowOn();
            kafka.send(Events.about(healthy), 1);
            try (var consumer = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC)) {
                Await.until(
                        "the first has taken effect", () -> effects.of(healthy).size() == 1);
            }
            kafka.send(Events.about(healthy), 2);
            try (var consumer = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC)) {
                Await.until(
                        "the second has taken effect", () -> effects.of(healthy).size() == 2);
            }
        }
        assertThat(effects.revisionsOf(healthy)).containsExactly(1L, 2L);
    }

    private long parkedOf(UUID key) {
        return sql.query(
                        "select count(*) from parked_record where record_key = ?",
                        row -> row.getLong(1),
                        key.toString())
                .get(0);
    }
}
