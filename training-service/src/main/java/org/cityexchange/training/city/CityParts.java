package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Cities that lie in others. */
@ApplicationScoped
class CityParts implements CityUse {

    private final CityRepository cities;

    CityParts(CityRepository cities) {
        this.cities = cities;
    }

    @Override
    public String what() {
        return "CITIES";
    }

    @Override
    public long count(Collection<String> codes) {
        return cities.count("parent in ?1", codes);
    }
}
