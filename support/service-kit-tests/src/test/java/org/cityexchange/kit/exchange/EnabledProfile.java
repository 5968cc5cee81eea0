package org.cityexchange.kit.exchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As a service runs it: relay and consumer start with the application. */
public class EnabledProfile extends ExchangeProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(super.getConfigOverrides());
        config.remove("city-exchange.exchange.relay.enabled");
        config.remove("city-exchange.exchange.consumer.enabled");
        // a signal, not the poll, is what makes it fast
        config.put("city-exchange.exchange.relay.poll-interval", "1m");
        return config;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(FromNowOn.class));
        return resources;
    }

    /** Lets the application read nothing that was sent before it started. */
    public static class FromNowOn implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("city-exchange.exchange.consumer.group", TestKafka.groupFromNowOn());
        }

        @Override
        public void stop() {}
    }
}
