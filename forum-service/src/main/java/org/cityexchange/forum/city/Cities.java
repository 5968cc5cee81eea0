package org.cityexchange.forum.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** How the other features look cities up. */
@ApplicationScoped
public class Cities {

    private final CityRepository cities;

    Cities(CityRepository cities) {
        this.cities = cities;
    }

    /** Refuses codes of cities that we do not know or that are no longer to be chosen; null is no city and is passed. */
    public void demandActive(Collection<String> codes) {
        var given = codes.stream().filter(Objects::nonNull).toList();
        var known = byCodes(given);
        given.forEach(code -> demandActive(code, known));
    }

    /** The same for one code of several that were looked up together. */
    public static void demandActive(String code, Map<String, CityView> known) {
        if (code == null) {
            return;
        }
        var city = known.get(code);
        if (city == null) {
            throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, code);
        }
        if (city.status() != CityStatus.ACTIVE) {
            throw DomainException.at("/cityCode", ErrorCode.CITY_NOT_ACTIVE, code, city.status());
        }
    }

    /**
     * What those codes read through to, by the codes as they were recorded, in one statement: the city itself unless it is
     * merged, and itself too as long as we do not know the one it was merged into. Codes that we do not know are left out.
     */
    public Map<String, CityView> effective(Collection<String> codes) {
        var survivors = cities.survivors(codes);
        var views = byCodes(survivors.values());
        return survivors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, survivor -> views.get(survivor.getValue())));
    }

    /** Those codes, what they read through to, and every other one that reads through to the same: whatever may be recorded. */
    public Set<String> recordedAs(Collection<String> codes) {
        var all = new HashSet<>(codes);
        all.addAll(cities.readingThroughTo(Set.copyOf(cities.survivors(codes).values())));
        return all;
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
