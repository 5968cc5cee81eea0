package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A merge has been taken back: the city stands for itself again.
 *
 * @param city the city after the change
 * @param occurredAt when it happened
 */
public record CityMergeUndone(CityState city, Instant occurredAt) implements CityEvent {

    /** Checks that nothing is missing. */
    public CityMergeUndone {
        requireNonNull(city, "city");
        requireNonNull(occurredAt, "occurredAt");
    }
}
