package org.cityexchange.training.city;

import java.util.Collection;

/**
 * A kind of rows that name cities. The feature that owns them gives a bean of it, so that whoever merges cities is told
 * beforehand what will read through to the survivor.
 */
public interface CityUse {

    /** What kind of rows, in UPPER_SNAKE. */
    String what();

    /** How many rows are recorded with one of these codes. */
    long count(Collection<String> cities);
}
