package org.cityexchange.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one source of "now": everything else has a {@link Clock} injected. */
class Clocks {

    /** UTC, in whole microseconds, because that is what PostgreSQL keeps: what is answered equals what is read again. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
