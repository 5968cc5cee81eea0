package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A city has been entered in the registry.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityRegistered(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityRegistered {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
