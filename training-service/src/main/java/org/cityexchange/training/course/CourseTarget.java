package org.cityexchange.training.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a run is for: the cities of these continents, or those of these countries. */
@Schema(examples = "{\"scheme\": \"SHRDC_6\", \"continents\": [\"ASIA\", \"AFRICA\"]}")
public record CourseTarget(
        @Schema(nullable = true, description = "How countries are counted to continents; SHRDC_6 unless told")
        ContinentScheme scheme,

        @Schema(nullable = true, description = "Needed unless countries are given") @Size(max = 6)
        List<@NotNull Continent> continents,

        @Schema(nullable = true, description = "ISO 3166-1 alpha-2; needed unless continents are given")
        @Size(max = 300)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries) {

    public CourseTarget {
        scheme = scheme == null ? ContinentScheme.SHRDC_6 : scheme;
        // null elements are left in for validation to point at
        continents = continents == null ? List.of() : Collections.unmodifiableList(continents);
        countries = countries == null ? List.of() : Collections.unmodifiableList(countries);
    }

    /**
     * Whether the cities of a country lie in the target.
     *
     * @param on the continent that the target's scheme counts the country to
     */
    public boolean admits(String country, Continent on) {
        return countries.contains(country) || continents.contains(on);
    }

    /**
     * How much of the world it is.
     *
     * @param continentOf the continent of every country, by the target's scheme
     */
    CourseScope scope(Map<String, Continent> continentOf) {
        Set<Continent> covered = EnumSet.noneOf(Continent.class);
        covered.addAll(continents);
        countries.forEach(country -> covered.add(continentOf.getOrDefault(country, Continent.UNASSIGNED)));
        return CourseScope.of(covered);
    }

    /** Refuses a target of both kinds or none, with something named twice, or with what is no continent or country. */
    void check(Set<String> knownCountries) {
        if (continents.isEmpty() == countries.isEmpty()) {
            throw DomainException.at("/target", ErrorCode.CONTINENTS_OR_COUNTRIES);
        }
        demandUnique(continents, "/target/continents/");
        demandUnique(countries, "/target/countries/");
        if (continents.contains(Continent.UNASSIGNED)) {
            throw DomainException.at(
                    "/target/continents/" + continents.indexOf(Continent.UNASSIGNED),
                    ErrorCode.INVALID_VALUE,
                    Continent.UNASSIGNED);
        }
        for (int i = 0; i < countries.size(); i++) {
            if (!knownCountries.contains(countries.get(i))) {
                throw DomainException.at("/target/countries/" + i, ErrorCode.UNKNOWN_REFERENCE, countries.get(i));
            }
        }
    }

    private static void demandUnique(List<?> values, String pointer) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                throw DomainException.at(pointer + i, ErrorCode.DUPLICATE_VALUE, values.get(i));
            }
        }
    }
}
