package org.cityexchange.training.selection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;

/**
 * Refuses rules that no nominations could ever meet: a minimum above its maximum, minimums that together are more than
 * the seats, or more in the cities of a country, or the countries of a continent, than may come from there.
 */
final class CompositionCheck {

    private final List<CompositionRule> rules;
    private final Integer seats;

    /**
     * @param seats of all channels together; null for no limit
     */
    CompositionCheck(List<CompositionRule> rules, Integer seats) {
        this.rules = rules;
        this.seats = seats;
    }

    /**
     * Refuses what can never be met.
     *
     * @param countryOf the countries of the cities that are ruled
     * @param continentOf what each scheme counts each country to
     */
    void check(Map<String, String> countryOf, Map<ContinentScheme, Map<String, Continent>> continentOf) {
        for (int i = 0; i < rules.size(); i++) {
            checkAlone(rules.get(i), "/rules/" + i);
            checkOnlyOnce(i);
        }
        for (var dimension : RuleDimension.values()) {
            if (dimension != RuleDimension.CONTINENT) {
                demandSeats(dimension, sum(minimums(dimension, null)));
            }
        }
        var ofCountries = minimums(RuleDimension.COUNTRY, null);
        within(minimums(RuleDimension.CITY, null), countryOf, RuleDimension.COUNTRY, null, ofCountries);
        demandSeats(RuleDimension.COUNTRY, sum(ofCountries));
        for (var scheme : ContinentScheme.values()) {
            var ofContinents = minimums(RuleDimension.CONTINENT, scheme);
            within(ofCountries, names(continentOf.get(scheme)), RuleDimension.CONTINENT, scheme, ofContinents);
            demandSeats(RuleDimension.CONTINENT, sum(ofContinents));
        }
    }

    private static void checkAlone(CompositionRule rule, String pointer) {
        if (rule.min() == null && rule.max() == null) {
            throw DomainException.at(pointer, ErrorCode.MIN_OR_MAX_REQUIRED);
        }
        if (rule.max() != null && rule.least() > rule.max()) {
            throw DomainException.at(pointer + "/min", ErrorCode.MIN_ABOVE_MAX, rule.min(), rule.max());
        }
    }

    private void checkOnlyOnce(int index) {
        var rule = rules.get(index);
        if (rules.subList(0, index).stream().anyMatch(rule::isOfSame)) {
            throw DomainException.at(
                    "/rules/" + index,
                    ErrorCode.DUPLICATE_VALUE,
                    rule.value() == null ? rule.dimension() : rule.value());
        }
    }

    private Map<String, Integer> minimums(RuleDimension dimension, ContinentScheme scheme) {
        var minimums = new TreeMap<String, Integer>();
        rules.stream()
                .filter(rule -> rule.isAlong(dimension, scheme) && rule.value() != null)
                .forEach(rule -> minimums.put(rule.value(), rule.least()));
        return minimums;
    }

    /** Raises the minimums of what others lie in to theirs together; refuses where that is more than may be. */
    private void within(
            Map<String, Integer> parts,
            Map<String, String> wholeOf,
            RuleDimension dimension,
            ContinentScheme scheme,
            Map<String, Integer> wholes) {
        var together = new TreeMap<String, Integer>();
        parts.forEach((part, least) -> together.merge(wholeOf.get(part), least, Integer::sum));
        together.forEach((whole, least) -> {
            var most = most(dimension, scheme, whole);
            if (least > most) {
                throw DomainException.at("/rules", ErrorCode.MINIMUMS_ABOVE_MAXIMUM, whole, least, most);
            }
            wholes.merge(whole, least, Math::max);
        });
    }

    private int most(RuleDimension dimension, ContinentScheme scheme, String value) {
        var along =
                rules.stream().filter(rule -> rule.isAlong(dimension, scheme)).toList();
        return along.stream()
                .filter(rule -> value.equals(rule.value()))
                .findFirst()
                .or(() -> along.stream().filter(rule -> rule.value() == null).findFirst())
                .map(rule -> rule.max() == null ? Limit.NO_LIMIT : rule.max())
                .orElse(Limit.NO_LIMIT);
    }

    private void demandSeats(RuleDimension dimension, int least) {
        if (seats != null && least > seats) {
            throw DomainException.at("/rules", ErrorCode.MINIMUMS_ABOVE_CAPACITY, dimension, least, seats);
        }
    }

    private static int sum(Map<String, Integer> minimums) {
        return minimums.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, String> names(Map<String, Continent> continents) {
        var names = new TreeMap<String, String>();
        continents.forEach((country, continent) -> names.put(country, continent.name()));
        return names;
    }
}
