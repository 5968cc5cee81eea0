package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Reading.Legible;
import org.junit.jupiter.api.Test;

class LogReplayTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<String> applied = new ArrayList<>();

    @Test
    void whatHadTakenEffectIsAppliedOnceAndInOrderAndNothingElse() {
        var replay = replay(Map.of(ONE, 3L, TWO, 1L), Map.of());
        offer(replay, change(ONE, 1), change(TWO, 1), change(ONE, 2), change(ONE, 1), change(ONE, 2));
        offer(replay, change(ONE, 3), change(ONE, 4), change(TWO, 2), change(new UUID(0, 9), 1));
        assertThat(applied).containsExactly("1:1", "2:1", "1:2", "1:3");
        assertThat(replay.missing()).isZero();
    }

    @Test
    void aLogThatWasFilledAgainBehindNewerRecordsIsPutInOrder() {
        var replay = replay(Map.of(ONE, 5L), Map.of());
        offer(replay, change(ONE, 4), change(ONE, 5), change(ONE, 1), change(ONE, 3), change(ONE, 2));
        assertThat(applied).containsExactly("1:1", "1:2", "1:3", "1:4", "1:5");
        assertThat(replay.missing()).isZero();
    }

    @Test
    void aLogThatLacksSomethingIsIncomplete() {
        var replay = replay(Map.of(ONE, 3L, TWO, 2L), Map.of());
        offer(replay, change(ONE, 1), change(ONE, 3), change(TWO, 1), change(TWO, 2));
        assertThat(replay.missing()).isEqualTo(1);
        assertThat(replay(Map.of(ONE, 1L), Map.of()).missing()).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpIsNeitherAppliedNorMissed() {
        var replay = replay(Map.of(ONE, 4L, TWO, 1L), Map.of(ONE, Set.of(1L, 3L), TWO, Set.of(1L)));
        offer(replay, change(ONE, 1), change(ONE, 4), change(ONE, 2));
        assertThat(applied).containsExactly("1:2", "1:4");
        assertThat(replay.missing()).isZero();
    }

    @Test
    void aSnapshotStandsForWhatWasBeforeIt() {
        var replay = replay(Map.of(ONE, 5L), Map.of());
        offer(replay, change(ONE, 4), snapshot(ONE, 3), change(ONE, 2), change(ONE, 5));
        assertThat(applied).containsExactly("1:3", "1:4", "1:5");
        assertThat(replay.missing()).isZero();
    }

    @Test
    void aSnapshotThatIsStillToComeMakesUpForWhatIsMissing() {
        var replay = replay(Map.of(ONE, 5L), Map.of());
        offer(replay, snapshot(ONE, 7));
        assertThat(applied).isEmpty();
        assertThat(replay.missing()).isZero();
    }

    @Test
    void ofACompactedTopicOnlyTheLastStateThatHadComeIsApplied() {
        var replay = new LogReplay(true, Map.of(ONE, 5L, TWO, 3L), Map.of(), this::apply);
        offer(replay, city(ONE, 2), city(ONE, 5), city(ONE, 4), city(TWO, 4));
        assertThat(applied).isEmpty();
        replay.end();
        assertThat(applied).containsExactly("1:5");
        assertThat(replay.missing()).isZero();

        var incomplete = new LogReplay(true, Map.of(ONE, 5L), Map.of(), this::apply);
        offer(incomplete, city(ONE, 4));
        assertThat(incomplete.missing()).isEqualTo(1);
    }

    private LogReplay replay(Map<UUID, Long> received, Map<UUID, Set<Long>> givenUp) {
        return new LogReplay(false, received, givenUp, this::apply);
    }

    private void apply(Legible record) {
        applied.add(record.event().subject().getLeastSignificantBits() + ":" + record.revision());
    }

    private static void offer(LogReplay replay, Legible... records) {
        List.of(records).forEach(replay::offer);
    }

    private static Legible change(UUID id, long revision) {
        return record(Topic.FORUM_REGISTRATION, Events.about(id), revision, Map.of());
    }

    private static Legible snapshot(UUID id, long revision) {
        return record(Topic.FORUM_REGISTRATION, Events.about(id), revision, Map.of(CloudEventHeaders.SNAPSHOT, "true"));
    }

    private static Legible city(UUID id, long revision) {
        return record(Topic.TRAINING_CITY, Events.aboutCity(id), revision, Map.of());
    }

    private static Legible record(Topic topic, ExchangeEvent event, long revision, Map<String, String> headers) {
        var raw = new Incoming(topic, event.subject().toString(), 0, 0, Instant.EPOCH, headers, null);
        return new Legible(raw, UUID.randomUUID(), revision, event);
    }
}
