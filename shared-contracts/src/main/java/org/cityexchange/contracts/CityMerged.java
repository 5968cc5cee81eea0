package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A city has been found to be the same as another one; the state names the one it reads through to.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityMerged(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityMerged {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
