package org.cityexchange.training.alumni;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cityexchange.training.country.Continent;

/** Where cities lie, each read through to the one it was merged into. */
final class AlumniRegions {

    private final Map<String, String> effective;
    private final Map<String, String> countries;
    private final Map<String, Continent> continents;

    AlumniRegions(Map<String, String> effective, Map<String, String> countries, Map<String, Continent> continents) {
        this.effective = effective;
        this.countries = countries;
        this.continents = continents;
    }

    String effective(String city) {
        return effective.getOrDefault(city, city);
    }

    /** The country of the city it reads through to; null for an unknown city. */
    String country(String city) {
        return countries.get(effective(city));
    }

    Continent continent(String city) {
        var country = country(city);
        return country == null ? Continent.UNASSIGNED : continents.getOrDefault(country, Continent.UNASSIGNED);
    }

    /** The recorded cities that lie in what the filter asks for, which does ask for a place. */
    List<String> recordedIn(AlumniFilter filter) {
        var wanted = filter.city.stream().map(this::effective).toList();
        var found = new ArrayList<String>();
        for (var city : countries.keySet()) {
            if ((filter.city.isEmpty() || wanted.contains(effective(city)))
                    && (filter.country.isEmpty() || filter.country.contains(country(city)))
                    && (filter.continent.isEmpty() || filter.continent.contains(continent(city)))) {
                found.add(city);
            }
        }
        return found;
    }
}
