package org.cityexchange.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a relay or consumer works by being there
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class OutboxRelayTest {

    @Inject
    Outbox outbox;

    @Inject
    Parts parts;

    @Inject
    Effects effects;

    @Inject
    Sql sql;

    @BeforeEach
    void begin() {
        sql.update("update outbox set sent_at = now() where sent_at is null");
    }

    @AfterAll
    static void forgetWhatWasSent() throws Exception {
        TestKafka.forget(Topic.FORUM_REGISTRATION);
    }

    @Test
    void twoRelaysSendEachEventOnceAndInOrderPerKey() {
        var keys = keys(50);
        IntStream.range(0, 10).forEach(round -> add(keys, 10));
        var first = Parts.counter();
        var second = Parts.counter();
        try (var kafka = new TestKafka(Topic.FORUM_REGISTRATION);
                var one = parts.relay(TestKafka.BOOTSTRAP, new Outage("Kafka"), first);
                var other = parts.relay(TestKafka.BOOTSTRAP, new Outage("Kafka"), second)) {
            var sent = TestKafka.revisionsByKey(kafka.read(keys, 5_000));
            Await.until("all are marked", () -> unsent(keys) == 0);
            assertThat(sent).hasSize(50);
            assertThat(sent.values())
                    .allSatisfy(revisions -> assertThat(revisions).isEqualTo(upTo(100)));
            assertThat(first.count() + second.count()).isEqualTo(5_000);
        }
    }

    @Test
    void withKafkaAwayAtTheStartChangesGoOnAndAreSentInOrderOnceItIsThere() {
        var keys = keys(5);
        var outage = new Outage("Kafka");
        try (var kafka = new TestKafka(Topic.FORUM_REGISTRATION);
                var proxy = new BrokerProxy(TestKafka.BOOTSTRAP);
                var relay = parts.relay(proxy.bootstrapServers(), outage, Parts.counter())) {
            add(keys, 3);
            Await.until("the relay has noticed", outage::present);
            add(keys, 3);
            assertThat(unsent(keys)).isEqualTo(30);

            proxy.open();
            var sent = TestKafka.revisionsByKey(kafka.read(keys, 30));
            Await.until("the outbox is empty", () -> unsent(keys) == 0 && !outage.present());
            assertThat(sent.values())
                    .allSatisfy(revisions -> assertThat(revisions).isEqualTo(upTo(6)));
        }
    }

    @Test
    void aProducerFromBeforeKafkaWasAwayIsNotUsedAgain() {
        var keys = keys(1);
        var outage = new Outage("Kafka");
        var others = producers();
        try (var relay = parts.relay(TestKafka.BOOTSTRAP, outage, Parts.counter())) {
            add(keys, 1);
            Await.until("the first is sent", () -> unsent(keys) == 0);
            var before = producers();
            before.removeAll(others);
            assertThat(before).hasSize(1);

            outage.began("probe", "it has lost its log");
            outage.over("probe");
            add(keys, 1);
            Await.until("the second is sent", () -> unsent(keys) == 0);
            Await.until("the first producer has ended", () -> Collections.disjoint(producers(), before));
        }
    }

    /** Those that run, by the names of their threads. */
    private static Set<String> producers() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("kafka-producer-network-thread"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void anEventOfASlowerTransactionIsSentAlthoughLaterOnesWereBefore() throws Exception {
        var slow = keys(1);
        var fast = keys(1);
        var added = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var kafka = new TestKafka(Topic.FORUM_REGISTRATION);
                var relay = parts.relay(TestKafka.BOOTSTRAP)) {
            var slower = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .call(() -> {
                        outbox.add(Events.about(slow.get(0)));
                        added.countDown();
                        return goOn.await(1, TimeUnit.MINUTES);
                    }));
            assertThat(added.await(1, TimeUnit.MINUTES)).isTrue();
            add(fast, 1);
            assertThat(kafka.read(fast, 1)).hasSize(1);
            goOn.countDown();
            slower.get();
            assertThat(kafka.read(slow, 1)).hasSize(1);
        }
    }

    @Test
    void aBrokerThatCannotEvenBeResolvedHarmsNobody() {
        var keys = keys(1);
        var outage = new Outage("Kafka");
        try (var relay = parts.relay("no-such-broker.invalid:9092", outage, Parts.counter())) {
            add(keys, 1);
            Await.until("the relay has noticed", outage::present);
            assertThat(unsent(keys)).isEqualTo(1);
        }
    }

    @Test
    void anOutageInMidFlightLosesNothingAndEverythingTakesEffectOnceAndInOrder() {
        var keys = keys(5);
        var outage = new Outage("Kafka");
        try (var proxy = new BrokerProxy(TestKafka.BOOTSTRAP)) {
            proxy.open();
            try (var relay = parts.relay(proxy.bootstrapServers(), outage, Parts.counter());
                    var consumer = parts.consumer(
                            proxy.bootstrapServers(), TestKafka.groupFromNowOn(), Topic.FORUM_REGISTRATION)) {
                IntStream.range(0, 10).forEach(i -> add(keys, 1));
                Await.until(
                        "something has arrived", () -> !effects.of(keys.get(0)).isEmpty());
                add(keys, 1);
                proxy.close();
                IntStream.range(0, 10).forEach(i -> add(keys, 1));
                Await.until("the relay has noticed", outage::present);
                add(keys, 1);

                proxy.open();
                Await.until(
                        "everything has taken effect",
                        () -> keys.stream().allMatch(key -> effects.of(key).size() >= 22));
            }
            assertThat(keys)
                    .allSatisfy(key -> assertThat(effects.revisionsOf(key)).isEqualTo(upTo(22)));
            assertThat(unsent(keys)).isZero();
        }
    }

    @Test
    void closingIsFastEvenWithKafkaAway() {
        var outage = new Outage("Kafka");
        var relay = parts.relay("127.0.0.1:9", outage, Parts.counter());
        add(keys(1), 1);
        Await.until("the relay has noticed", outage::present);
        var begin = System.nanoTime();
        relay.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<UUID> keys(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /** That many events of each key, in turn. */
    private void add(List<UUID> keys, int times) {
        var events = IntStream.range(0, times)
                .boxed()
                .flatMap(i -> keys.stream().map(Events::about))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.addAll(events));
    }

    private long unsent(Collection<UUID> keys) {
        return sql.query(
                        "select count(*) from outbox where sent_at is null and aggregate_id = any (?)",
                        row -> row.getLong(1),
                        (Object) keys.toArray(UUID[]::new))
                .get(0);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
