package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something about a city other than its official name has changed.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityUpdated(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityUpdated {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
