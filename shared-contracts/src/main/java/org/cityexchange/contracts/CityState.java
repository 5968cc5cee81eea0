package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A city, or another local government, as the registry knows it.
 *
 * @param cityId its id, for ever
 * @param code its code, for ever; what people and files use
 * @param kind what sort of local government it is
 * @param names its present official name by language; at least one, sorted by language
 * @param otherNames historical names, short forms and aliases by which it is found; never null
 * @param parentCode the code of the local government it lies in, or null
 * @param country ISO 3166-1 alpha-2
 * @param lat latitude in degrees, or null; there if and only if lon is
 * @param lon longitude in degrees, or null
 * @param population inhabitants, or null; for sorting, not for statistics
 * @param status where it stands in its life
 * @param mergedInto the code of the city it reads through to; there if and only if the status is MERGED
 * @param successor the code of the city that followed a retired one, or null
 */
public record CityState(
        UUID cityId,
        String code,
        CityKind kind,
        Map<String, String> names,
        List<CityName> otherNames,
        @Nullable String parentCode,
        String country,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Long population,
        CityStatus status,
        @Nullable String mergedInto,
        @Nullable String successor) {

    /** Checks the components and copies the collections. */
    public CityState {
        requireNonNull(cityId, "cityId");
        Checks.code(code, "code");
        requireNonNull(kind, "kind");
        names = Checks.texts(names, "names");
        otherNames = List.copyOf(requireNonNull(otherNames, "otherNames"));
        Checks.codeOrNull(parentCode, "parentCode");
        Checks.country(country, "country");
        Checks.require((lat == null) == (lon == null), "lat and lon come together");
        Checks.require(lat == null || Math.abs(lat) <= 90, "lat is beyond a pole");
        Checks.require(lon == null || Math.abs(lon) <= 180, "lon is beyond the date line");
        Checks.require(population == null || population >= 0, "population is negative");
        requireNonNull(status, "status");
        Checks.codeOrNull(mergedInto, "mergedInto");
        Checks.require(
                (status == CityStatus.MERGED) == (mergedInto != null),
                "mergedInto belongs to a merged city, and only to it");
        Checks.codeOrNull(successor, "successor");
    }
}
