package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import org.cityexchange.contracts.Topic;

/** What operators see of the exchange, on both sides. */
record ExchangeView(Api forum, Api training) {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** Waits until nothing is on its way, and says whether both hold the same of every topic with nothing set aside. */
    void awaitAgreement() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            var told = digests(forum);
            assertThat(told).containsOnlyKeys(topics()).isEqualTo(digests(training));
            for (var side : sides()) {
                assertThat(status(side).path("outboxPending").asLong()).isZero();
                assertThat(status(side).path("parkedKeys").asLong()).isZero();
            }
        });
        sides().forEach(side ->
                assertThat(side.all("/v1/exchange/parked-records")).isEmpty());
    }

    /** Waits for both to agree, or long enough to say that they do not. */
    void awaitRest() {
        try {
            awaitAgreement();
        } catch (ConditionTimeoutException e) {
            System.out.println("The services do not agree: " + e.getMessage());
        }
    }

    List<Api> sides() {
        return List.of(forum, training);
    }

    /** How the exchange of one side is. */
    static JsonNode status(Api side) {
        return side.read("/v1/exchange/status");
    }

    static Map<String, String> digests(Api side) {
        var digests = new TreeMap<String, String>();
        side.all("/v1/exchange/digest")
                .forEach(digest -> digests.put(
                        digest.path("topic").asText(),
                        digest.path("count").asLong() + " "
                                + digest.path("sha256").asText()));
        return digests;
    }

    private static String[] topics() {
        return List.of(Topic.values()).stream().map(Topic::wireName).toArray(String[]::new);
    }
}
