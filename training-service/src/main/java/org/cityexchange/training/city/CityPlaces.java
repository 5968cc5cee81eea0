package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Countries;

/** Where cities may lie: in countries and in one another. */
@ApplicationScoped
class CityPlaces {

    private static final Set<CityStatus> MAY_HAVE_PARTS = EnumSet.of(CityStatus.ACTIVE, CityStatus.PROPOSED);

    private final CityRepository cities;
    private final Countries countries;

    CityPlaces(CityRepository cities, Countries countries) {
        this.cities = cities;
        this.countries = countries;
    }

    /** Where one city lies, and what it reads through to. */
    record Place(String code, String parent, String country, CityStatus status, String mergedInto) {

        /** Why something in that country cannot lie in it; empty when it can. */
        Optional<DomainException> refusalOf(String partCountry) {
            if (!country.equals(partCountry)) {
                return Optional.of(DomainException.at("/parent", ErrorCode.PARENT_IN_OTHER_COUNTRY, code, country));
            }
            if (!MAY_HAVE_PARTS.contains(status)) {
                return Optional.of(DomainException.at("/parent", ErrorCode.CITY_NOT_ACTIVE, code, status));
            }
            return Optional.empty();
        }
    }

    /** Refuses a country that does not exist. */
    void checkCountry(String country) {
        if (!countries.exists(country)) {
            throw DomainException.at("/country", ErrorCode.UNKNOWN_REFERENCE, country);
        }
    }

    /**
     * Refuses a parent that does not exist, lies elsewhere, is not in use, or lies in the city itself; whoever calls
     * holds {@link CityRepository#lockPlaces}.
     */
    void checkParent(CityDetails details) {
        if (details.parent() == null) {
            return;
        }
        var parent = cities.byCode(details.parent())
                .orElseThrow(() -> DomainException.at("/parent", ErrorCode.UNKNOWN_CITY, details.parent()));
        parent.place().refusalOf(details.country()).ifPresent(refusal -> {
            throw refusal;
        });
        if (cities.upwardsFrom(parent.code()).contains(details.code())) {
            throw DomainException.at("/parent", ErrorCode.CYCLE, details.code());
        }
    }

    /**
     * What is to be said again about a city, with its present parent where the one of then has come to lie in the city
     * meanwhile; whoever calls holds {@link CityRepository#lockPlaces}.
     */
    CityDetails withoutCycle(CityDetails restored, CityDetails present) {
        return restored.parent() != null
                        && cities.upwardsFrom(restored.parent()).contains(restored.code())
                ? restored.within(present.parent())
                : restored;
    }

    /** Refuses a successor that does not exist, is not in use, or is the city itself. */
    void checkSuccessor(String code, String successor) {
        if (successor == null) {
            return;
        }
        if (successor.equals(code)) {
            throw DomainException.at("/successor", ErrorCode.CYCLE, code);
        }
        var found = cities.byCode(successor)
                .orElseThrow(() -> DomainException.at("/successor", ErrorCode.UNKNOWN_CITY, successor));
        if (found.status() != CityStatus.ACTIVE) {
            throw DomainException.at("/successor", ErrorCode.CITY_NOT_ACTIVE, successor, found.status());
        }
    }
}
