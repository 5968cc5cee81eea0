package org.cityexchange.kit.exchange;

import org.cityexchange.contracts.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the exchange of one service is.
 *
 * @param kafka whether Kafka is there
 * @param outboxPending events that are not sent yet
 * @param outboxOldestAgeSeconds for how long the oldest of them has waited; 0 if there are none
 * @param parkedKeys keys of which something is parked
 * @param consumerLag records not received yet; null while that is not known, or if this service receives nothing
 */
@Schema(name = "ExchangeStatus", examples = """
                {"kafka": "UP", "outboxPending": 0, "outboxOldestAgeSeconds": 0, "parkedKeys": 0, "consumerLag": 0}
                """)
public record StatusView(
        Kafka kafka,
        @Schema(examples = "0") long outboxPending,
        @Schema(examples = "0") long outboxOldestAgeSeconds,
        @Schema(examples = "0") long parkedKeys,

        @Nullable
        @Schema(nullable = true, description = "Records not received yet; null while that is not known", examples = "0")
        Long consumerLag) {

    /** Whether Kafka is there. */
    @Schema(name = "KafkaStatus")
    public enum Kafka {
        /** It is. */
        UP,
        /** It is not; events wait in the outbox and everything else goes on. */
        DEGRADED
    }
}
