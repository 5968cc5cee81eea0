package org.cityexchange.training.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.kit.security.Secrets;

/**
 * Puts candidates in order by the points they have. Points are whole numbers and stand before anybody is selected, so
 * that nobody's depend on who else is. Of equal points the draw decides, which follows from the seed and the nomination.
 */
final class Scoring {

    private static final int IN_FULL = 100;

    private final Map<Criterion, Integer> weights;
    private final Comparator<Scored> order;

    private Scoring(Map<Criterion, Integer> weights, long seed) {
        this.weights = weights;
        var draws = new HashMap<UUID, byte[]>();
        Function<Scored, byte[]> draw =
                scored -> draws.computeIfAbsent(scored.candidate().id(), id -> Secrets.hash(seed + ":" + id));
        order = Comparator.comparing(Scored::total, Comparator.reverseOrder())
                .thenComparing(draw, Arrays::compareUnsigned)
                .thenComparing(scored -> scored.candidate().id());
    }

    /** A candidate and the points by each criterion that has a weight. */
    record Scored(Candidate candidate, Map<Criterion, Integer> points) {

        int total() {
            return points.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Scored with(Criterion criterion, int more) {
            var all = new EnumMap<Criterion, Integer>(Criterion.class);
            all.putAll(points);
            all.put(criterion, more);
            return new Scored(candidate, all);
        }
    }

    /** The candidates with their points, the first to be considered at the front. */
    static List<Scored> order(List<Candidate> candidates, Map<Criterion, Integer> weights, long seed) {
        return new Scoring(weights, seed).order(candidates);
    }

    private List<Scored> order(List<Candidate> candidates) {
        var byMerit = candidates.stream().map(this::byMerit).sorted(order).toList();
        var spread = spread(byMerit, Criterion.GENDER_BALANCE, Traits::gender);
        return spread(spread, Criterion.COUNTRY_SPREAD, Traits::country).stream()
                .sorted(order)
                .toList();
    }

    private Scored byMerit(Candidate candidate) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        weights.forEach((criterion, weight) -> {
            var full = weight * IN_FULL;
            switch (criterion) {
                case INSTITUTION_RANK -> points.put(criterion, full / candidate.institutionRank());
                case SENIORITY -> points.put(criterion, full * candidate.seniority() / 2);
                case FIRST_TIME_CITY -> points.put(criterion, candidate.firstTimeCity() ? full : 0);
                case FIRST_TIME_TRAINEE -> points.put(criterion, candidate.firstTimeTrainee() ? full : 0);
                case GENDER_BALANCE, COUNTRY_SPREAD -> {
                    // they look at the order of the others
                }
            }
        });
        return new Scored(candidate, points);
    }

    /** Gives points by the place among those of the same value; who is in that order stays in it. */
    private List<Scored> spread(List<Scored> inOrder, Criterion criterion, Function<Traits, String> value) {
        var weight = weights.get(criterion);
        if (weight == null) {
            return inOrder;
        }
        var places = new HashMap<String, Integer>();
        var spread = new ArrayList<Scored>();
        for (var each : inOrder) {
            var of = value.apply(each.candidate().traits());
            var points = of == null ? 0 : weight * IN_FULL / places.merge(of, 1, Integer::sum);
            spread.add(each.with(criterion, points));
        }
        return spread;
    }
}
