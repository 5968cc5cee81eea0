package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the cities that facts were recorded with belong at a moment: which city each was merged into by then, and in which
 * country and on which continent that one lies.
 */
final class Geography {

    private final Map<String, Place> places;

    private Geography(Map<String, Place> places) {
        this.places = places;
    }

    /** A city that a recorded one stands for, and where it lies; null where no scheme counts its country. */
    record Place(String city, String country, String continent) {}

    /**
     * Puts it together.
     *
     * @param countries of every city, by its code
     * @param merges from a merged city to the one it was merged into, which may be merged itself
     * @param continents of every country that the scheme counts
     */
    static Geography of(Map<String, String> countries, Map<String, String> merges, Map<String, String> continents) {
        var places = new HashMap<String, Place>();
        countries.keySet().forEach(city -> {
            var effective = followed(city, merges);
            var country = countries.get(effective);
            places.put(city, new Place(effective, country, continents.get(country)));
        });
        return new Geography(places);
    }

    private static String followed(String city, Map<String, String> merges) {
        var seen = new HashSet<String>();
        var effective = city;
        while (merges.containsKey(effective) && seen.add(effective)) {
            effective = merges.get(effective);
        }
        return effective;
    }

    /** The city that one stands for; itself where the registry does not know it. */
    String effective(String city) {
        var place = places.get(city);
        return place == null ? city : place.city();
    }

    /** Where a recorded city counts, by one of the dimensions of place. */
    String key(Dimension dimension, String city) {
        var place = places.getOrDefault(city, new Place(null, null, null));
        var key = switch (dimension) {
            case CITY -> place.city();
            case COUNTRY -> place.country();
            case CONTINENT -> place.continent();
            default -> throw new IllegalArgumentException(dimension + " is no place");
        };
        return key == null ? Dimension.UNASSIGNED : key;
    }

    /** The recorded cities that count to one of these values of a dimension. */
    List<String> recordedIn(Dimension dimension, Collection<String> keys) {
        var found = new ArrayList<String>();
        places.keySet().forEach(city -> {
            if (keys.contains(key(dimension, city))) {
                found.add(city);
            }
        });
        return found;
    }

    /** As columns, for SQL: the recorded cities, and in the same order what each belongs to. */
    Columns columns() {
        var cities = List.copyOf(places.keySet());
        return new Columns(
                cities.toArray(String[]::new),
                column(cities, Place::city),
                column(cities, Place::country),
                column(cities, Place::continent));
    }

    private String[] column(List<String> cities, Function<Place, String> value) {
        return cities.stream().map(city -> value.apply(places.get(city))).toArray(String[]::new);
    }

    /** Four columns of one height. */
    @SuppressWarnings("ArrayRecordComponent") // only carried to the statement
    record Columns(String[] recorded, String[] effective, String[] country, String[] continent) {}
}
