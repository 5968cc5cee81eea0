package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the relay and the consumer with the service and ends them with it; Kafka may be there or not. */
@ApplicationScoped
class Exchange {

    private final ExchangeConfig config;
    private final OutboxRelay relay;
    private final EventConsumer consumer;
    private final KafkaProbe probe;
    private final boolean receives;

    Exchange(
            ExchangeConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application,
            KafkaClients clients,
            KafkaOutage kafka,
            OutboxRows rows,
            OutboxSignal signal,
            Handlers handlers,
            Delivery delivery,
            MeterRegistry meters) {
        var topics = handlers.topics();
        var sent = Counter.builder("exchange.relay.sent")
                .description("Events the broker has acknowledged")
                .register(meters);
        this.config = config;
        this.relay =
                new OutboxRelay(rows, new OutboxSender(clients, Sources.of(application)), signal, config, kafka, sent);
        this.consumer = new EventConsumer(
                clients, config.consumer().group().orElse(application), topics, delivery, kafka, config.maxBackoff());
        this.probe = new KafkaProbe(clients, kafka);
        this.receives = config.consumer().enabled() && !topics.isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            relay.start();
        }
        if (receives) {
            consumer.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(relay::close),
                        CompletableFuture.runAsync(consumer::close),
                        CompletableFuture.runAsync(probe::close))
                .join();
    }

    @Scheduled(
            every = "5s",
            identity = "exchange-kafka-probe",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void probe() {
        probe.ask();
    }

    /** How many records were not delivered yet; empty while that is not known or nothing is received. */
    OptionalLong consumerLag() {
        return consumer.lag();
    }
}
