package org.cityexchange.kit.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What may be set about the exchange. Where Kafka is and how to log in to it are the usual {@code kafka.*}. */
@ConfigMapping(prefix = "city-exchange.exchange")
public interface ExchangeConfig {

    /** About sending. */
    Relay relay();

    /** About receiving. */
    Consumer consumer();

    /** About what operators order. */
    Operation operation();

    /** The longest wait between two attempts when Kafka or the database is away. */
    @WithDefault("5s")
    Duration maxBackoff();

    /** How long counts for health, status and metrics may be reused before the database is asked again. */
    @WithDefault("2s")
    Duration figuresMaxAge();

    /** Rebuilds and republications. */
    interface Operation {

        /** How long a rebuild may take. */
        @WithDefault("1h")
        Duration timeout();

        /** How often one is begun before it is given up: one that takes the process with it must not do so for ever. */
        @WithDefault("5")
        int attempts();

        /** How long to wait for a signal before looking for jobs of others: those of an instance that died. */
        @WithDefault("5s")
        Duration poll();
    }

    /** The way from the outbox to Kafka. */
    interface Relay {

        /** Whether this instance sends. */
        @WithDefault("true")
        boolean enabled();

        /** How often the outbox is looked at without a signal; it catches what an instance that died had committed. */
        @WithDefault("1s")
        Duration pollInterval();

        /** How many events are sent in one go. */
        @WithDefault("1000")
        int batchSize();

        /** How long sent events are kept for being sent again. */
        @WithDefault("30d")
        Duration sentKeptFor();
    }

    /** The way from Kafka to the handlers. */
    interface Consumer {

        /** Whether this instance receives, if it has handlers. */
        @WithDefault("true")
        boolean enabled();

        /** The consumer group; the application's name unless set. */
        Optional<String> group();

        /** How often a record is tried before it is parked. */
        @WithDefault("3")
        int attempts();

        /** The wait between two attempts. */
        @WithDefault("200ms")
        Duration attemptDelay();

        /** How long the ids of received events are kept; their revisions are kept for ever. */
        @WithDefault("90d")
        Duration inboxKeptFor();
    }
}
