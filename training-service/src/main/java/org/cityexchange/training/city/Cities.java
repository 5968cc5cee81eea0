package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;

/**
 * What other features may ask about cities. Rows keep the code of the city they were recorded with, whatever becomes of
 * it; who counts or groups them follows {@link #effective}.
 */
@ApplicationScoped
public class Cities {

    private final CityRepository cities;
    private final CityMergeRepository merges;

    Cities(CityRepository cities, CityMergeRepository merges) {
        this.cities = cities;
        this.merges = merges;
    }

    /** The id of the city with that code, under which other services know it. */
    public Optional<UUID> idOf(String code) {
        return cities.byCode(code).filter(City::isPublic).map(City::id);
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

    /** The codes of all cities in these countries, whatever their status: one statement. */
    public List<String> in(Collection<String> countries) {
        return cities.find("select e.code from City e where e.country in ?1", countries)
                .project(String.class)
                .list();
    }

    /** ISO 3166-1 alpha-2 of the country of every city, by its code, whatever its status: one statement. */
    public Map<String, String> countries() {
        var found = new HashMap<String, String>();
        cities.places().forEach(place -> found.put(place.code(), place.country()));
        return found;
    }

    /**
     * From each merged city to the one it was merged into, which may be merged itself: one statement.
     *
     * @param asOf the moment whose merges are asked for; null for the present
     */
    public Map<String, String> merges(Instant asOf) {
        var found = new HashMap<String, String>();
        merges.inEffect(asOf).forEach(merge -> found.put(merge.from(), merge.into()));
        return found;
    }

    /** Where these cities are, by code, in one statement; those that have no place on the map are left out. */
    public Map<String, Point> points(Collection<String> codes) {
        var found = new HashMap<String, Point>();
        if (!codes.isEmpty()) {
            cities
                    .find("select e.code, e.lat, e.lon from City e where e.code in ?1 and e.lat is not null", codes)
                    .project(Point.class)
                    .stream()
                    .forEach(point -> found.put(point.city(), point));
        }
        return found;
    }

    /** The place of a city on the map (WGS 84). */
    public record Point(String city, double lat, double lon) {}
}
