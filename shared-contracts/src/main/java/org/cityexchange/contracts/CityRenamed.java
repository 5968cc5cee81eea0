package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A city has got another official name; the state has the new one.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityRenamed(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityRenamed {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
