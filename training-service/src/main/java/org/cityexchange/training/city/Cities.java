package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;

/**
 * What other features may ask about cities. Rows keep the code of the city they were recorded with, whatever becomes of
 * it; who counts or groups them follows {@link #effective}.
 */
@ApplicationScoped
public class Cities {

    private final CityRepository cities;

    Cities(CityRepository cities) {
        this.cities = cities;
    }

    /** Whether something may be recorded with that code: a city that is active, retired or merged. */
    public boolean exists(String code) {
        return find(code).isPresent();
    }

    /** The city with that id or code, as a path names it; refuses as not found what is not public. */
    public CityRef get(String idOrCode) {
        var city = cities.get(idOrCode);
        if (!city.isPublic()) {
            throw DomainException.notFound();
        }
        return city.toRef();
    }

    /** The city with that code; empty too for one that nobody has checked or that was rejected. */
    public Optional<CityRef> find(String code) {
        return cities.byCode(code).filter(City::isPublic).map(City::toRef);
    }

    /** The cities with these codes, by code, in one statement; unknown ones are left out. */
    public Map<String, CityRef> byCode(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, CityRef>();
        cities.find("code in ?1 and life.status in ?2", codes, CityLife.PUBLIC).stream()
                .forEach(city -> found.put(city.code(), city.toRef()));
        return found;
    }

    /** ISO 3166-1 alpha-2 of the country it lies in; empty for an unknown city. */
    public Optional<String> countryOf(String code) {
        return find(code).map(CityRef::country);
    }

    /** The code of the city it reads through to, itself unless it is merged; an unknown code stays as it is. */
    public String effective(String code) {
        return effective(List.of(code)).get(code);
    }

    /** The same for many, in one statement: each of these codes with the one it reads through to. */
    public Map<String, String> effective(Collection<String> codes) {
        var found = new HashMap<String, String>();
        codes.forEach(code -> found.put(code, code));
        found.putAll(cities.survivors(codes));
        return found;
    }

    /** That code and those of all cities that read through to it: what rows of the city may have been recorded with. */
    public List<String> recordedAs(String code) {
        return cities.mergedInto(code);
    }
}
