package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.cityexchange.contracts.Topic;

/** Makes relays and consumers as the service does, as many as a test needs. */
@ApplicationScoped
class Parts {

    private final OutboxRows rows;
    private final OutboxSignal signal;
    private final Delivery delivery;
    private final ExchangeConfig config;

    Parts(OutboxRows rows, OutboxSignal signal, Delivery delivery, ExchangeConfig config) {
        this.rows = rows;
        this.signal = signal;
        this.delivery = delivery;
        this.config = config;
    }

    /** Clients that give up sooner than they should in production, but not before the broker says that there is nothing. */
    static KafkaClients clients(String bootstrapServers) {
        return new KafkaClients(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "max.block.ms", 1_000,
                        "request.timeout.ms", 1_000,
                        "fetch.max.wait.ms", 500,
                        "delivery.timeout.ms", 2_000,
                        "default.api.timeout.ms", 5_000),
                "kit-test");
    }

    OutboxRelay relay(String bootstrapServers, Outage kafka, Counter sent) {
        var relay = new OutboxRelay(
                rows, new OutboxSender(clients(bootstrapServers), Sources.of("kit-test")), signal, config, kafka, sent);
        relay.start();
        return relay;
    }

    OutboxRelay relay(String bootstrapServers) {
        return relay(bootstrapServers, new Outage("Kafka"), counter());
    }

    static Counter counter() {
        return Counter.builder("sent").register(new SimpleMeterRegistry());
    }

    EventConsumer consumer(String bootstrapServers, String group, Topic... topics) {
        var consumer = new EventConsumer(
                clients(bootstrapServers), group, Set.of(topics), delivery, new Outage("Kafka"), config.maxBackoff());
        consumer.start();
        return consumer;
    }
}
