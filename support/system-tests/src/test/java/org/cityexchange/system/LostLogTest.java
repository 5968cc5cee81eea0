package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Producer;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.Topic;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The broker loses everything: its log is filled again, and what was made of it can be made of it again. */
@Order(3)
@Timeout(240)
@ResourceLock(PackagedSystem.LOCK)
class LostLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PackagedSystem system = PackagedSystem.running();
    private final ExchangeView exchange = system.exchange();

    @Test
    void aLostLogIsSentAgainWithoutASecondEffectAndEachCopyIsBuiltAnewFromItToTheSameDigest() {
        var run = UUID.randomUUID().toString().substring(24);
        var forum = system.organizers();
        var city = "lost-" + run;
        system.keepers().createCity(city, "잃은 도시");
        var event = forum.openEvent("lost-" + run, 5, 5);
        var request = Forum.request("lost-" + run + "@example.org", RegistrationMode.ONLINE);
        forum.register(event, request, "lost-registration-" + run).expect(201);
        exchange.awaitAgreement();
        var digests = ExchangeView.digests(exchange.forum());
        var rows = rowsOfEngagements();
        // what is too old is no longer in the outbox: half of all subjects have to be told of from the tables
        new Tables(system.stack().forum()).change("delete from outbox where right(aggregate_id::text, 1) < '8'");
        new Tables(system.stack().training()).change("delete from outbox where right(aggregate_id::text, 1) < '8'");

        system.broker().lose();
        await().atMost(PATIENCE)
                .until(() -> exchange.sides().stream()
                        .allMatch(side ->
                                ExchangeView.status(side).path("kafka").asText().equals("DEGRADED")));
        system.broker().start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> exchange.sides().stream()
                        .allMatch(side ->
                                ExchangeView.status(side).path("consumerLag").asLong(-1) == 0
                                        && ExchangeView.status(side)
                                                .path("kafka")
                                                .asText()
                                                .equals("UP")));
        // each side does one at a time
        Stream.of(Producer.values())
                .parallel()
                .forEach(producer -> Stream.of(Topic.values())
                        .filter(topic -> topic.producers().contains(producer))
                        .forEach(topic -> done(side(producer), "republications", topic)));
        exchange.awaitAgreement();
        assertThat(ExchangeView.digests(exchange.forum())).isEqualTo(digests);
        assertThat(rowsOfEngagements()).isEqualTo(rows);

        exchange.sides().parallelStream()
                .forEach(side -> Stream.of(Topic.values()).forEach(topic -> done(side, "rebuilds", topic)));
        exchange.awaitAgreement();
        assertThat(ExchangeView.digests(exchange.forum())).isEqualTo(digests);
        assertThat(ExchangeView.digests(exchange.training())).isEqualTo(digests);
    }

    private List<String> rowsOfEngagements() {
        return new Tables(system.stack().training())
                .read("select id from engagement order by id", row -> row.getString(1));
    }

    private Api side(Producer producer) {
        return producer == Producer.FORUM ? exchange.forum() : exchange.training();
    }

    /** Has it done, unless nothing is kept that could be built anew. */
    private static void done(Api side, String what, Topic topic) {
        var job = side.post("/v1/exchange/" + what, Map.of("topic", topic.wireName()));
        if (job.body().contains("NOTHING_TO_REBUILD")) {
            return;
        }
        var path = job.expect(202).header("Location").replaceAll("^https?://[^/]+", "");
        await().atMost(PATIENCE).until(() -> ended(side.read(path)));
        assertThat(side.read(path).path("status").asText())
                .as(side.read(path).toString())
                .isEqualTo("COMPLETED");
    }

    private static boolean ended(JsonNode job) {
        return List.of("COMPLETED", "FAILED").contains(job.path("status").asText());
    }
}
