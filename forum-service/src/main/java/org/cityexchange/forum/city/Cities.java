package org.cityexchange.forum.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the other features look cities up. */
@ApplicationScoped
public class Cities {

    private final CityRepository cities;

    Cities(CityRepository cities) {
        this.cities = cities;
    }

    /** Those of the cities asked for that we know, by code, in one statement. */
    public Map<String, CityView> byCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return cities.list("code in ?1", List.copyOf(Set.copyOf(codes))).stream()
                .collect(Collectors.toMap(City::code, City::toView));
    }
}
