package org.cityexchange.kit.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.contracts.Topic;
import org.cityexchange.stack.Tokens;
import org.cityexchange.stack.kafka.KafkaBroker;
import org.cityexchange.stack.process.Ports;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do about a whole topic: a copy is built anew, a lost log is filled again. */
@SuppressWarnings("try") // a relay or consumer works by being there
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class OperationTest {

    private static final Topic TOPIC = Topic.FORUM_FOLLOW_UP;

    private final List<UUID> subjects =
            Stream.generate(UUID::randomUUID).limit(20).toList();

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Inject
    Effects effects;

    @Inject
    Parts parts;

    @Inject
    Digests digests;

    @Inject
    InboxRevisions revisions;

    @Inject
    Delivery delivery;

    @Inject
    Republication republication;

    @Inject
    Rebuild rebuild;

    @Inject
    ExchangeJobRows jobs;

    @Inject
    Sql sql;

    @TempDir
    Path scratch;

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private CompletableFuture<Void> turn;

    @BeforeEach
    void knowNothingOfTheTopic() {
        for (var table :
                List.of("inbox_revision", "inbox", "parked_record", "discarded_record", "outbox", "outbox_revision")) {
            sql.update("delete from " + table + " where topic = ?", TOPIC.wireName());
        }
        sql.update("delete from exchange_job");
        notes.clear();
        notes.sends(false);
    }

    @Test
    void aCopyIsBuiltAnewToTheSameDigestAndNothingElseHappens() {
        tellAndHear();
        var right = digest();
        spoilTheCopy();
        assertThat(digest()).isNotEqualTo(right);

        ended("rebuilds")
                .body(json("kind", equalTo("REBUILD")))
                .body(json("status", equalTo("COMPLETED")))
                .body(json("digestAfter", equalTo(right)));

        assertThat(digest()).isEqualTo(right);
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(effects.revisionsOf(subject)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void whileACopyIsBuiltAnewReadersSeeTheOldOneAndItsTopicWaits() {
        tellAndHear();
        spoilTheCopy();
        var old = digest();
        var job = begun(ExchangeJobKind.REBUILD);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(rebuild.run(job, () -> false)).isEqualTo(60);
            elsewhere(() -> assertThat(digest()).isEqualTo(old));
            elsewhere(() -> assertThatThrownBy(
                            () -> QuarkusTransaction.requiringNew().run(() -> revisions.lock(TOPIC, subjects.get(0))))
                    .isInstanceOf(TopicClosed.class));
            elsewhere(() -> QuarkusTransaction.requiringNew()
                    .run(() -> revisions.lock(Topic.FORUM_REGISTRATION, UUID.randomUUID())));
        });
        assertThat(digest()).isNotEqualTo(old);
        assertThat(status(job.id())).isEqualTo("COMPLETED");
    }

    @Test
    void aRebuildThatDiesMidwayLeavesTheOldCopyInUseAndIsBegunAnewToTheSameDigest() {
        tellAndHear();
        var right = digest();
        spoilTheCopy();
        var old = digest();
        var job = begun(ExchangeJobKind.REBUILD);
        notes.diesWith(30);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> rebuild.run(job, () -> false)))
                .isInstanceOf(RuntimeException.class);
        assertThat(digest()).isEqualTo(old);
        assertThat(status(job.id())).isEqualTo("RUNNING");
        // the copy goes on being kept meanwhile
        var late = UUID.randomUUID();
        try (var relay = parts.relay(TestKafka.BOOTSTRAP);
                var consumer = parts.consumer(TestKafka.BOOTSTRAP, TestKafka.groupFromNowOn(), TOPIC)) {
            add(late, FollowUpPhase.PROPOSED);
            Await.until("it is heard", () -> effects.of(late).size() == 1);
        }

        leaveTheTurn(); // as whoever dies does
        Await.until("it was begun anew and is done", () -> status(job.id()).equals("COMPLETED"));
        assertThat(sql.query("select attempts from exchange_job where id = ?", row -> row.getInt(1), job.id()))
                .containsExactly(2);
        assertThat(sql.update("delete from exchange_test_note where id = ?", late))
                .isOne();
        assertThat(digest()).isEqualTo(right);
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(effects.revisionsOf(subject)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void aConsumerGoesOnWithOtherTopicsAndTakesInWhatHasWaitedAfterwards() throws Exception {
        var waiting = UUID.randomUUID();
        var other = UUID.randomUUID();
        try (var kafka = new TestKafka(TOPIC);
                var relay = parts.relay(TestKafka.BOOTSTRAP)) {
            var group = TestKafka.groupFromNowOn();
            var consumer = new Object[1];
            QuarkusTransaction.requiringNew().run(() -> {
                revisions.close(TOPIC);
                elsewhere(() -> add(waiting, FollowUpPhase.PROPOSED));
                elsewhere(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(Events.about(other))));
                consumer[0] = parts.consumer(TestKafka.BOOTSTRAP, group, TOPIC, Topic.FORUM_REGISTRATION);
                elsewhere(() -> Await.until(
                        "the other topic has gone on", () -> !effects.of(other).isEmpty()));
                elsewhere(() -> assertThat(effects.of(waiting)).isEmpty());
            });
            try (var running = (EventConsumer) consumer[0]) {
                Await.until("what waited is taken in", () -> effects.of(waiting).size() == 1);
            }
        }
    }

    @Test
    void aProjectionThatSendsBreaksTheRebuildOffAndTheOldCopyStays() {
        tellAndHear();
        var right = digest();
        var before =
                sql.query("select count(*) from outbox", row -> row.getLong(1)).get(0);
        notes.sends(true);
        ended("rebuilds").body(json("status", equalTo("FAILED"))).body(json("failure", equalTo("BROKE_OFF")));
        assertThat(digest()).isEqualTo(right);
        assertThat(sql.query("select count(*) from outbox", row -> row.getLong(1)))
                .containsExactly(before);
    }

    @Test
    void aLostLogIsFilledAgainFromTheOutboxAndFromTheTables() throws IOException {
        tellAndHear();
        var right = digest();
        // of some the outbox has forgotten the beginning, of some everything
        sql.update("delete from outbox where revision < 3 and aggregate_id = any (?)", (Object)
                subjects.subList(0, 5).toArray(UUID[]::new));
        sql.update("delete from outbox where aggregate_id = any (?)", (Object)
                subjects.subList(5, 10).toArray(UUID[]::new));
        var ports = Ports.free(2);
        try (var broker = KafkaBroker.start(scratch, ports.get(0), ports.get(1))) {
            var log = Parts.clients(broker.bootstrapServers());
            var incomplete = begun(ExchangeJobKind.REBUILD);
            assertThatThrownBy(() ->
                            QuarkusTransaction.requiringNew().run(() -> rebuild.run(incomplete, log, () -> false)))
                    .isInstanceOf(ExchangeJobRunner.LogIncomplete.class)
                    .hasMessageContaining("20 subjects");
            assertThat(digest()).isEqualTo(right);
            jobs.fail(incomplete.id(), ExchangeJobFailure.LOG_INCOMPLETE, "");

            for (int time = 1; time <= 2; time++) {
                var job = begun(ExchangeJobKind.REPUBLICATION);
                republication.run(job, log, () -> false);
                assertThat(status(job.id())).isEqualTo("COMPLETED");
            }
            try (var consumer = parts.consumer(broker.bootstrapServers(), "anybody", TOPIC)) {
                Await.until("everything is read", () -> consumer.lag().orElse(-1) == 0);
            }
            assertThat(digest()).isEqualTo(right);
            assertThat(subjects)
                    .allSatisfy(
                            subject -> assertThat(effects.revisionsOf(subject)).containsExactly(1L, 2L, 3L));

            spoilTheCopy();
            var job = begun(ExchangeJobKind.REBUILD);
            QuarkusTransaction.requiringNew().run(() -> rebuild.run(job, log, () -> false));
            assertThat(digest()).isEqualTo(right);

            knowNothingOfTheTopicHere();
            try (var consumer = parts.consumer(broker.bootstrapServers(), "somebody-new", TOPIC)) {
                Await.until(
                        "a new receiver has caught up", () -> consumer.lag().orElse(-1) == 0 && digest().equals(right));
            }
            assertThat(sql.query("select 1 from parked_record where topic = ?", row -> 1, TOPIC.wireName()))
                    .isEmpty();
        }
    }

    @Test
    void oneAtATimeAndOnlyWhatCanBeDone() {
        begun(ExchangeJobKind.REBUILD);
        refused("rebuilds", TOPIC.wireName(), 409, "EXCHANGE_JOB_RUNNING");
        refused("republications", TOPIC.wireName(), 409, "EXCHANGE_JOB_RUNNING");
        refused("rebuilds", Topic.FORUM_REGISTRATION.wireName(), 422, "NOTHING_TO_REBUILD");
        refused("republications", Topic.TRAINING_CITY.wireName(), 422, "TOPIC_NOT_SENT_HERE");
        refused("rebuilds", "no.such.topic", 422, "INVALID_VALUE");
        as("auditor").get("/v1/exchange/jobs").then().statusCode(200).body(json("items.kind", hasItem("REBUILD")));
        as("auditor")
                .body(Map.of("topic", TOPIC.wireName()))
                .post("/v1/exchange/rebuilds")
                .then()
                .statusCode(403);
        as("operator").get("/v1/exchange/jobs/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void knowNothingOfTheTopicHere() {
        sql.update("delete from inbox_revision where topic = ?", TOPIC.wireName());
        sql.update("delete from inbox where topic = ?", TOPIC.wireName());
        notes.clear();
    }

    /** Three changes of each subject, on the log and here. */
    private void tellAndHear() {
        try (var relay = parts.relay(TestKafka.BOOTSTRAP);
                var consumer = parts.consumer(TestKafka.BOOTSTRAP, TestKafka.groupFromNowOn(), TOPIC)) {
            for (var phase : List.of(FollowUpPhase.PROPOSED, FollowUpPhase.UNDER_REVIEW, FollowUpPhase.ACCEPTED)) {
                subjects.forEach(subject -> add(subject, phase));
            }
            Await.until(
                    "all is heard",
                    () -> subjects.stream().allMatch(each -> effects.of(each).size() == 3));
            Await.until(
                    "all is marked as sent",
                    () -> sql.query("select 1 from outbox where sent_at is null", row -> 1)
                            .isEmpty());
        }
    }

    private void add(UUID subject, FollowUpPhase phase) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(notes.change(subject, phase)));
    }

    private void spoilTheCopy() {
        sql.update("update exchange_test_note set state = 'WRONG', revision = 99 where id = ?", subjects.get(0));
        sql.update("delete from exchange_test_note where id = ?", subjects.get(1));
        sql.update("insert into exchange_test_note (id, revision, state) values (?, 1, 'X')", UUID.randomUUID());
    }

    private String digest() {
        return QuarkusTransaction.requiringNew().call(() -> digests.of(TOPIC));
    }

    /** A job that nobody else does: its turn is taken until the test ends. */
    private ExchangeJobRows.Begun begun(ExchangeJobKind kind) {
        if (turn == null) {
            var taken = new CompletableFuture<Boolean>();
            turn = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .run(() -> {
                        Await.until("it is our turn", jobs::takeTurn);
                        taken.complete(true);
                        over.join();
                    }));
            taken.join();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            assertThat(jobs.queue(kind, TOPIC, null, "test")).isPresent();
            return jobs.begin().orElseThrow();
        });
    }

    @AfterEach
    void leaveNoJob() {
        sql.update("delete from exchange_job");
        leaveTheTurn();
    }

    private void leaveTheTurn() {
        over.complete(null);
        if (turn != null) {
            turn.join();
        }
    }

    /** What became of a job that was ordered over HTTP. */
    private static ValidatableResponse ended(String what) {
        var job = as("operator")
                .body(Map.of("topic", TOPIC.wireName()))
                .post("/v1/exchange/" + what)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Await.until(
                "the job has ended",
                () -> List.of("COMPLETED", "FAILED")
                        .contains(as("operator").get(job).as(JsonBody.class).<String>at("status")));
        return as("operator").get(job).then();
    }

    private String status(UUID id) {
        return sql.query("select status from exchange_job where id = ?", row -> row.getString(1), id)
                .get(0);
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static void refused(String what, String topic, int status, String code) {
        as("operator")
                .body(Map.of("topic", topic))
                .post("/v1/exchange/" + what)
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.shared().token(role))
                .contentType(ContentType.JSON);
    }
}
