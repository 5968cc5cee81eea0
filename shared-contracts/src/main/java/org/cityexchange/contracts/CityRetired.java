package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A city has been retired; records that name it keep it.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityRetired(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityRetired {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
