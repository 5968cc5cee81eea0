package org.cityexchange.training.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.selection.SelectionResult.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the selection with what trying every subset of the nominees says. The inputs are random and small, but their
 * rules cross each other on up to seven axes.
 */
class SelectionPropertiesTest {

    private static final int CASES = 1_000;
    private static final int MOST_NOMINEES = 9;
    private static final List<String> CITIES = List.of("hanoi-vn", "hue-vn", "delhi-in", "kampala-ug", "puebla-mx");
    private static final List<String> RANKS = List.of("STAFF", "MANAGER", "SENIOR_OFFICIAL");

    /** What a subset has to keep, said without any of the classes under test. */
    private record Bound(Predicate<Candidate> concerns, int present, int least, int most) {

        int count(List<Candidate> subset) {
            return present + (int) subset.stream().filter(concerns).count();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nobodyExceedsAMaximumMinimumsAreReachedIfTheyCanBeAndTheOrderIsKept(long beginning) {
        var random = new Random(beginning);
        int lowered = 0;
        int entangled = 0;
        for (int i = 0; i < CASES; i++) {
            var inputs = inputs(random);
            var result = Selection.of(inputs);
            var bounds = bounds(inputs);
            var expected = best(order(inputs), bounds);
            assertThat(selected(result)).as("case %s of %s", i, inputs).isEqualTo(expected.chosen());
            assertThat(result.minimumsMet()).as("case %s of %s", i, inputs).isEqualTo(expected.met());
            lowered += expected.met() ? 0 : 1;
            entangled += inputs.rules().stream()
                                    .map(CompositionRule::dimension)
                                    .distinct()
                                    .count()
                            > 2
                    ? 1
                    : 0;
        }
        // the cases are worth something
        assertThat(lowered).isBetween(CASES / 20, CASES * 19 / 20);
        assertThat(entangled).isGreaterThan(CASES / 5);
    }

    private static Set<UUID> selected(SelectionResult result) {
        return result.nominations().stream()
                .filter(entry -> entry.outcome() == Outcome.SELECTED)
                .map(SelectionResult.Entry::nominationId)
                .collect(Collectors.toSet());
    }

    private record Best(Set<UUID> chosen, boolean met) {}

    /** The first in the order are the highest bits, so that the greatest number is the subset that is wanted. */
    private static Best best(List<Candidate> order, List<Bound> bounds) {
        var subsets = IntStream.range(0, 1 << order.size())
                .mapToObj(bits -> subset(order, bits))
                .filter(subset -> bounds.stream()
                        .allMatch(bound -> bound.count(subset) <= Math.max(bound.most(), bound.present())))
                .toList();
        var met = true;
        for (var bound : bounds) {
            var reachable = subsets.stream().mapToInt(bound::count).max().orElseThrow();
            var level = Math.min(bound.least(), reachable);
            met &= level == bound.least();
            subsets = subsets.stream()
                    .filter(subset -> bound.count(subset) >= level)
                    .toList();
        }
        var chosen = subsets.get(subsets.size() - 1);
        return new Best(chosen.stream().map(Candidate::id).collect(Collectors.toSet()), met);
    }

    private static List<Candidate> subset(List<Candidate> order, int bits) {
        return IntStream.range(0, order.size())
                .filter(i -> ((bits >> (order.size() - 1 - i)) & 1) == 1)
                .mapToObj(order::get)
                .toList();
    }

    private static List<Candidate> order(SelectionInputs inputs) {
        return Scoring.order(
                        inputs.candidates(),
                        inputs.terms().weights(),
                        inputs.terms().seed())
                .stream()
                .map(Scoring.Scored::candidate)
                .toList();
    }

    private static List<Bound> bounds(SelectionInputs inputs) {
        var bounds = new ArrayList<Bound>();
        for (var channel : Channel.values()) {
            var free = inputs.seats().get(channel.name());
            bounds.add(new Bound(
                    candidate -> candidate.channel() == channel, 0, 0, free == null ? Integer.MAX_VALUE : free));
        }
        for (var continent : Continent.values()) {
            if (inputs.seats().containsKey(continent.name())) {
                bounds.add(new Bound(
                        each -> each.traits().continents().get(inputs.shares()) == continent,
                        0,
                        0,
                        inputs.seats().get(continent.name())));
            }
        }
        for (var rule : inputs.rules()) {
            for (var value : values(rule, inputs)) {
                var present = (int) inputs.participants().stream()
                        .filter(each -> value.equals(each.of(rule.dimension(), rule.scheme())))
                        .count();
                bounds.add(new Bound(
                        each -> value.equals(each.traits().of(rule.dimension(), rule.scheme())),
                        present,
                        rule.min() == null ? 0 : rule.min(),
                        rule.max() == null ? Integer.MAX_VALUE : rule.max()));
            }
        }
        return bounds;
    }

    private static Set<String> values(CompositionRule rule, SelectionInputs inputs) {
        if (rule.value() != null) {
            return Set.of(rule.value());
        }
        var values = inputs.candidates().stream()
                .map(each -> each.traits().of(rule.dimension(), rule.scheme()))
                .filter(value -> value != null)
                .collect(Collectors.toCollection(TreeSet::new));
        inputs.rules().stream()
                .filter(other -> other.dimension() == rule.dimension() && other.value() != null)
                .forEach(other -> values.remove(other.value()));
        return values;
    }

    private static SelectionInputs inputs(Random random) {
        var nominees = Nominees.forSeats(random.nextInt(5)).seed(random.nextInt(1000));
        nominees.seats(Channel.ONLINE, random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(4)));
        if (random.nextInt(4) == 0) {
            nominees.share(Continent.ASIA, random.nextInt(4));
        }
        var count = 1 + random.nextInt(MOST_NOMINEES);
        for (int i = 0; i < count; i++) {
            nominees.add(new Candidate(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextInt(3) == 0 ? Channel.ONLINE : Channel.ON_SITE,
                    traits(random),
                    1 + random.nextInt(4),
                    0,
                    false,
                    false));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            nominees.present(traits(random));
        }
        var ruled = new HashSet<String>();
        for (int i = random.nextInt(7); i > 0; i--) {
            var dimension = List.of(RuleDimension.values()).get(random.nextInt(RuleDimension.values().length));
            var value = random.nextInt(3) == 0 ? null : traits(random).of(dimension, ContinentScheme.SHRDC_6);
            if (ruled.add(dimension + "=" + value)) {
                var min = random.nextInt(3);
                nominees.rule(
                        dimension,
                        value,
                        random.nextInt(4) == 0 ? null : Integer.valueOf(min),
                        random.nextBoolean() ? null : Integer.valueOf(min + random.nextInt(3)));
            }
        }
        return nominees.inputs();
    }

    private static Traits traits(Random random) {
        var gender = random.nextInt(10);
        return Nominees.traits(
                CITIES.get(random.nextInt(CITIES.size())),
                "office-" + random.nextInt(3),
                gender == 0 ? null : gender < 4 ? "FEMALE" : "MALE",
                RANKS.get(random.nextInt(RANKS.size())));
    }

    /** As many nominees and rules as the programme ever had at once, and then some. */
    @ParameterizedTest
    @ValueSource(longs = {11, 14})
    void fourHundredNomineesUnderRulesOnEveryAxisAreSelectedWithoutGivingUp(long seed) {
        var random = new Random(seed);
        var nominees = Nominees.forSeats(24).seats(Channel.ONLINE, 16).seed(seed);
        for (int i = 0; i < 400; i++) {
            nominees.add(new Candidate(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextInt(3) == 0 ? Channel.ONLINE : Channel.ON_SITE,
                    traits(random),
                    1 + random.nextInt(4),
                    0,
                    false,
                    false));
        }
        nominees.rule(RuleDimension.CONTINENT, "ASIA", 10, 16)
                .rule(RuleDimension.CONTINENT, "AFRICA", 10, 12)
                .rule(RuleDimension.CONTINENT, "SOUTH_AMERICA", 8 + random.nextInt(8), 20)
                .rule(RuleDimension.CITY, null, 2, 12)
                .rule(RuleDimension.COUNTRY, null, 3, 14)
                .rule(RuleDimension.GENDER, "FEMALE", 20, null)
                .rule(RuleDimension.GENDER, "MALE", 12 + random.nextInt(6), 22)
                .rule(RuleDimension.RANK, "SENIOR_OFFICIAL", 4 + random.nextInt(6), 12)
                .rule(RuleDimension.RANK, "MANAGER", 14, 18)
                .rule(RuleDimension.INSTITUTION, null, 10, 14);
        assertThatCode(() -> {
                    var result = nominees.select();
                    assertThat(result.selected()).isLessThanOrEqualTo(40);
                })
                .doesNotThrowAnyException();
    }
}
