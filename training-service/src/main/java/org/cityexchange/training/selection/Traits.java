package org.cityexchange.training.selection;

import java.util.Map;
import java.util.TreeMap;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;

/**
 * What rules know of somebody. Null is what nobody said; no rule of a value or of each value counts it.
 *
 * @param continents what each scheme counts the country to
 */
record Traits(
        String city,
        String country,
        Map<ContinentScheme, Continent> continents,
        String institution,
        String gender,
        String rank) {

    String of(RuleDimension dimension, ContinentScheme scheme) {
        return switch (dimension) {
            case CITY -> city;
            case COUNTRY -> country;
            case CONTINENT ->
                continents.getOrDefault(scheme, Continent.UNASSIGNED).name();
            case INSTITUTION -> institution;
            case GENDER -> gender;
            case RANK -> rank;
        };
    }

    /** The same for the same traits. */
    String canonical() {
        return String.join(
                "|",
                String.valueOf(city),
                String.valueOf(country),
                new TreeMap<>(continents).toString(),
                String.valueOf(institution),
                String.valueOf(gender),
                String.valueOf(rank));
    }
}
