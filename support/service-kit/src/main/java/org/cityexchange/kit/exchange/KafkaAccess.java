package org.cityexchange.kit.exchange;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka as this service is set to reach it. */
class KafkaAccess {

    @Produces
    @Singleton
    KafkaClients clients(
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        return new KafkaClients(settings, application);
    }
}
