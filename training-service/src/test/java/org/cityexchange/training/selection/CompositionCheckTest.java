package org.cityexchange.training.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.junit.jupiter.api.Test;

class CompositionCheckTest {

    private static final Map<String, String> COUNTRIES =
            Map.of("hanoi-vn", "VN", "hue-vn", "VN", "delhi-in", "IN", "puebla-mx", "MX");
    private static final Map<ContinentScheme, Map<String, Continent>> CONTINENTS = Map.of(
            ContinentScheme.SHRDC_6,
            Map.of("VN", Continent.ASIA, "IN", Continent.ASIA, "MX", Continent.SOUTH_AMERICA),
            ContinentScheme.GEO_6,
            Map.of("VN", Continent.ASIA, "IN", Continent.ASIA, "MX", Continent.NORTH_AMERICA));

    private static CompositionRule rule(RuleDimension dimension, String value, Integer min, Integer max) {
        return new CompositionRule(dimension, null, value, min, max);
    }

    private static void check(Integer seats, CompositionRule... rules) {
        new CompositionCheck(List.of(rules), seats).check(COUNTRIES, CONTINENTS);
    }

    private static void refused(ErrorCode code, Integer seats, CompositionRule... rules) {
        assertThatThrownBy(() -> check(seats, rules))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void minimumsOfCitiesAddUpToTheirCountryAndThoseOfCountriesToTheirContinent() {
        var cities = new CompositionRule[] {
            rule(RuleDimension.CITY, "hanoi-vn", 2, null),
            rule(RuleDimension.CITY, "hue-vn", 2, null),
            rule(RuleDimension.COUNTRY, "IN", 3, null),
            rule(RuleDimension.CONTINENT, "ASIA", null, 7)
        };
        assertThatCode(() -> check(7, cities)).doesNotThrowAnyException();
        refused(ErrorCode.MINIMUMS_ABOVE_CAPACITY, 6, cities);
        cities[3] = rule(RuleDimension.CONTINENT, "ASIA", null, 6);
        refused(ErrorCode.MINIMUMS_ABOVE_MAXIMUM, null, cities);
        cities[3] = rule(RuleDimension.COUNTRY, null, null, 3);
        refused(ErrorCode.MINIMUMS_ABOVE_MAXIMUM, null, cities);
    }

    @Test
    void everySchemeCountsByItself() {
        var mexico = rule(RuleDimension.COUNTRY, "MX", 2, null);
        var southAmerica = rule(RuleDimension.CONTINENT, "SOUTH_AMERICA", null, 1);
        refused(ErrorCode.MINIMUMS_ABOVE_MAXIMUM, null, mexico, southAmerica);
        var geographers = new CompositionRule(RuleDimension.CONTINENT, ContinentScheme.GEO_6, "SOUTH_AMERICA", null, 1);
        assertThatCode(() -> check(null, mexico, geographers)).doesNotThrowAnyException();
    }

    @Test
    void minimumsOfDifferentDimensionsMayBeMetByTheSamePeople() {
        assertThatCode(() -> check(
                        4,
                        rule(RuleDimension.GENDER, "FEMALE", 4, null),
                        rule(RuleDimension.RANK, "MANAGER", 4, null),
                        rule(RuleDimension.CITY, null, 2, 2)))
                .doesNotThrowAnyException();
    }
}
