package org.cityexchange.kit.exchange;

import jakarta.inject.Singleton;

/** Whether Kafka is away, from the relay's, the consumer's and the probe's view. */
@Singleton
class KafkaOutage extends Outage {

    KafkaOutage() {
        super("Kafka");
    }
}
