package org.cityexchange.contracts;

import java.util.UUID;

/**
 * A change in the city registry, told on {@link Topic#TRAINING_CITY}.
 *
 * <p>Each event carries the city's full state after the change: whoever has the latest one needs no earlier one.
 */
public sealed interface CityEvent extends ExchangeEvent
        permits CityRegistered, CityRenamed, CityUpdated, CityMerged, CityMergeUndone, CityRetired {

    /** The city as it is after the change. */
    CityState city();

    @Override
    default UUID subject() {
        return city().cityId();
    }
}
