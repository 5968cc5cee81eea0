package org.cityexchange.training.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cityexchange.training.city.CityCandidate.Reason;
import org.cityexchange.training.city.CityCandidate.Rule;

/** How well a city fits what was asked for: points of its best name, of further spellings and of the country. */
final class CityScore {

    private static final double WITHOUT_ACCENTS = 0.97;
    private static final double WITHOUT_GENERIC_WORDS = 0.92;
    /** What names that only resemble each other reach at most. */
    private static final double SIMILAR_AT_MOST = 0.85;

    private static final double LEAST_SIMILARITY = 0.25;
    /** Which share of what is missing a further spelling that fits makes good. */
    private static final double FURTHER_SPELLING = 0.5;
    /** Which share is left where the country differs. */
    private static final double IN_ANOTHER_COUNTRY = 0.5;

    private final List<String> given;
    private final List<Spelling> wanted;
    private final String country;

    CityScore(CityMatchRequest request) {
        given = request.names();
        wanted = given.stream().map(Spelling::of).toList();
        country = request.country();
    }

    /** What speaks for a city with these names in that country and against it; empty where no name resembles any. */
    List<Reason> reasons(List<CityNameView> names, String countryOfCity) {
        var fits = new ArrayList<Reason>();
        for (int i = 0; i < wanted.size(); i++) {
            best(i, names).ifPresent(fits::add);
        }
        if (fits.isEmpty()) {
            return List.of();
        }
        fits.sort(Comparator.comparingDouble(Reason::points).reversed());
        var reasons = new ArrayList<>(List.of(fits.get(0)));
        for (var further : fits.subList(1, fits.size())) {
            var missing = 1 - sum(reasons);
            reasons.add(new Reason(
                    Rule.ANOTHER_SPELLING,
                    rounded(missing * FURTHER_SPELLING * further.points()),
                    further.given(),
                    further.name(),
                    further.nameKind(),
                    Rule.ANOTHER_SPELLING.detail()));
        }
        if (country != null) {
            var rule = country.equals(countryOfCity) ? Rule.COUNTRY_FITS : Rule.COUNTRY_DIFFERS;
            var points = rule == Rule.COUNTRY_FITS ? 0 : rounded(-sum(reasons) * (1 - IN_ANOTHER_COUNTRY));
            reasons.add(new Reason(rule, points, null, null, null, rule.detail()));
        }
        return List.copyOf(reasons);
    }

    /** The sum of the points. */
    static double sum(List<Reason> reasons) {
        return rounded(reasons.stream().mapToDouble(Reason::points).sum());
    }

    private Optional<Reason> best(int index, List<CityNameView> names) {
        return names.stream()
                .map(name -> compared(index, name))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Reason::points));
    }

    private Optional<Reason> compared(int index, CityNameView name) {
        var asked = wanted.get(index);
        var known = Spelling.of(name.name());
        if (asked.exact().equals(known.exact())) {
            return reason(Rule.EXACT, 1, index, name);
        }
        if (asked.folded().equals(known.folded())) {
            return reason(Rule.SAME_WITHOUT_ACCENTS, WITHOUT_ACCENTS, index, name);
        }
        if (asked.bare().equals(known.bare())) {
            return reason(Rule.SAME_WITHOUT_GENERIC_WORDS, WITHOUT_GENERIC_WORDS, index, name);
        }
        var similarity = asked.similarityTo(known);
        return similarity < LEAST_SIMILARITY
                ? Optional.empty()
                : reason(Rule.SIMILAR, rounded(similarity * SIMILAR_AT_MOST), index, name);
    }

    private Optional<Reason> reason(Rule rule, double points, int index, CityNameView name) {
        return Optional.of(new Reason(rule, points, given.get(index), name.name(), name.kind(), rule.detail()));
    }

    private static double rounded(double points) {
        return Math.round(points * 1000) / 1000.0;
    }
}
