package org.cityexchange.training.city;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeMap;
import org.cityexchange.kit.text.LocalizedText;

/** What a survivor can take over from the city that is merged into it. */
public enum CityMergeField {
    /** Its official names take the place of the survivor's in the languages it has. */
    NAMES,
    /** All its names that the survivor does not bear become aliases of the survivor. */
    ALIASES,
    KIND,
    PARENT,
    /** Both coordinates. */
    LOCATION,
    POPULATION,
    GEONAME_ID,
    ISO_3166_2;

    /** What is said about the survivor once it has taken these over; what the other does not know stays as it is. */
    static CityDetails taking(Collection<CityMergeField> fields, CityDetails survivor, CityDetails merged) {
        return new CityDetails(
                survivor.code(),
                either(fields.contains(KIND), survivor.kind(), merged.kind()),
                fields.contains(NAMES) ? over(survivor.names(), merged.names()) : survivor.names(),
                either(fields.contains(PARENT), survivor.parent(), merged.parent()),
                survivor.country(),
                either(fields.contains(LOCATION), survivor.lat(), merged.lat()),
                either(fields.contains(LOCATION), survivor.lon(), merged.lon()),
                either(fields.contains(POPULATION), survivor.population(), merged.population()),
                either(fields.contains(GEONAME_ID), survivor.geonameId(), merged.geonameId()),
                either(fields.contains(ISO_3166_2), survivor.iso31662(), merged.iso31662()));
    }

    /** What is said about the survivor once that is undone; what was changed since by somebody else stays. */
    static CityDetails restored(CityDetails present, CityDetails before, CityDetails after) {
        return new CityDetails(
                present.code(),
                back(present.kind(), before.kind(), after.kind()),
                namesBack(present.names(), before.names(), after.names()),
                back(present.parent(), before.parent(), after.parent()),
                present.country(),
                back(present.lat(), before.lat(), after.lat()),
                back(present.lon(), before.lon(), after.lon()),
                back(present.population(), before.population(), after.population()),
                back(present.geonameId(), before.geonameId(), after.geonameId()),
                back(present.iso31662(), before.iso31662(), after.iso31662()));
    }

    private static <T> T either(boolean chosen, T own, T other) {
        return chosen && other != null ? other : own;
    }

    private static <T> T back(T present, T before, T after) {
        return Objects.equals(present, after) ? before : present;
    }

    private static LocalizedText over(LocalizedText own, LocalizedText other) {
        var names = new TreeMap<>(own.byTag());
        names.putAll(other.byTag());
        return new LocalizedText(names);
    }

    private static LocalizedText namesBack(LocalizedText present, LocalizedText before, LocalizedText after) {
        var names = new TreeMap<>(present.byTag());
        after.byTag().forEach((language, taken) -> {
            var own = before.byTag().get(language);
            if (own == null) {
                names.remove(language, taken);
            } else {
                names.replace(language, taken, own);
            }
        });
        return names.isEmpty() ? present : new LocalizedText(names);
    }
}
