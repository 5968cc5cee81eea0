package org.cityexchange.benchmark;

import java.time.Duration;

/** How long things are measured: quickly ({@code -Dbench.quick}), to see that everything works, or properly. */
record Settings(Duration window, int warmUps, int pairs, int events, int relayed) {

    static final Settings NOW = Boolean.getBoolean("bench.quick")
            ? new Settings(Duration.ofMillis(500), 2, 2, 100, 5_000)
            : new Settings(Duration.ofSeconds(3), 12, 5, 100, 50_000);
}
