package org.cityexchange.kit.exchange;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.StackResource;

/** The kit on the real stack, its own relay and consumer switched off: each test starts those it is about. */
public class ExchangeProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                // known when the application is built, lest Quarkus makes a key pair for it
                Map.entry(
                        "mp.jwt.verify.publickey.location",
                        SharedStack.connect().jwks().toString()),
                Map.entry("quarkus.flyway.locations", "classpath:db/kit"),
                Map.entry("quarkus.log.category.\"org.apache.kafka.clients\".level", "ERROR"),
                // of a broker that a test starts in this JVM
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"kafka\".level", "ERROR"),
                Map.entry("city-exchange.exchange.relay.enabled", "false"),
                Map.entry("city-exchange.exchange.relay.poll-interval", "200ms"),
                Map.entry("city-exchange.exchange.consumer.enabled", "false"),
                Map.entry("city-exchange.exchange.consumer.attempt-delay", "5ms"),
                Map.entry("city-exchange.exchange.max-backoff", "500ms"),
                Map.entry("city-exchange.exchange.figures-max-age", "1ms"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StackResource.class, Map.of(StackResource.DATABASE, "kit")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
