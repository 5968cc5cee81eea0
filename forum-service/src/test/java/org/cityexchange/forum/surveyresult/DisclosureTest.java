package org.cityexchange.forum.surveyresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is shown of a survey gives back what is hidden. Attackers know every number that is shown, and more: of
 * which groups they are shown. Two of them are tried: one that goes through every table there can be, and, for surveys
 * that are too large for it, one that is refuted by showing another survey with the very same numbers.
 */
class DisclosureTest {

    private static final long SEED = 20201022;

    @Test
    void whoGoesThroughEveryPossibleTableFindsNoHiddenGroup() {
        var random = new Random(SEED);
        for (int survey = 0; survey < 30; survey++) {
            var truth = small(random);
            assertThat(pinned(truth, truth.shown(3), 3)).as("survey %s", survey).isEmpty();
        }
    }

    @Test
    void theSameAttackerBreaksTablesThatHideSmallGroupsOnly() {
        var random = new Random(SEED);
        var broken = IntStream.range(0, 20)
                .mapToObj(survey -> small(random))
                .filter(truth -> !pinned(truth, smallGroupsHidden(truth, 3), 3).isEmpty())
                .count();
        assertThat(broken).isPositive();
    }

    @Test
    void forEveryHiddenGroupThereIsAnotherSurveyWithTheSameNumbers() {
        var random = new Random(SEED);
        var hidden = 0;
        for (int survey = 0; survey < 100; survey++) {
            var least = random.nextBoolean() ? 5 : 3;
            var truth = World.random(random, 2 + random.nextInt(39), sizes(random), 4);
            var shown = truth.shown(least);
            var numbers = truth.numbers(shown);
            for (var group : truth.filters()) {
                if (isSmall(truth.count(group), least)) {
                    assertThat(shown).doesNotContainKey(group);
                }
                // Who is shown nothing at all does not even know how many there are.
                if (isSmall(truth.count(group), least) && !shown.isEmpty()) {
                    assertThat(hasTwin(truth, shown, numbers, other -> other.count(group) != truth.count(group)))
                            .as("survey %s, %s", survey, group)
                            .isTrue();
                    hidden++;
                }
            }
        }
        assertThat(hidden).isGreaterThan(300);
    }

    @Test
    void neitherDoesTheNumberOfAnswersToOneQuestionTellOnAnybody() {
        var random = new Random(SEED);
        var hidden = 0;
        for (int survey = 0; survey < 100; survey++) {
            var truth = World.random(random, 5 + random.nextInt(36), sizes(random), 4);
            var shown = truth.shown(5);
            var numbers = truth.numbers(shown);
            for (var group : shown.keySet()) {
                for (int item = 0; item < World.ITEMS; item++) {
                    var asked = item;
                    if (isSmall(truth.answered(group, item), 5)) {
                        assertThat(shown.get(group).tallies().get(item)).isNull();
                        assertThat(hasTwin(
                                        truth,
                                        shown,
                                        numbers,
                                        other -> other.answered(group, asked) != truth.answered(group, asked)))
                                .as("survey %s, %s, item %s", survey, group, item)
                                .isTrue();
                        hidden++;
                    }
                }
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void oneFilterLessAnotherIsNeverASmallGroup() {
        var random = new Random(SEED);
        for (int survey = 0; survey < 100; survey++) {
            var truth = World.random(random, 2 + random.nextInt(39), sizes(random), 4);
            var groups = truth.shown(5).keySet();
            var blocks = new LinkedHashMap<List<Boolean>, Integer>();
            for (var person : truth.people()) {
                var inside =
                        groups.stream().map(group -> group.has(person.values())).toList();
                blocks.merge(inside, 1, Integer::sum);
            }
            assertThat(groups.isEmpty() || blocks.values().stream().allMatch(size -> size >= 5))
                    .as("survey %s: %s", survey, blocks)
                    .isTrue();
        }
    }

    @Test
    void theNextSmallestIsHiddenWithASmallGroupAndTheLargeAreShown() {
        var truth = new World(List.of(4), people(12, 8, 6, 2));

        assertThat(truth.shown(5).keySet())
                .containsExactly(Group.EVERYBODY, Group.of(new Group.Trait(0, 0)), Group.of(new Group.Trait(0, 1)));
    }

    @Test
    void optionsThatAreRankedTogetherAreShownTogetherOrNotAtAll() {
        // Twenty rank two of three: 20, 17 and 3 place each, so the third would follow from the other two.
        var options = Stream.of("a", "b", "c")
                .map(option -> new Item(
                                "rank." + option,
                                LocalizedText.ko("순위"),
                                Item.Kind.CHOICE,
                                null,
                                List.of(new Item.Value("1", LocalizedText.ko("1위"), null)))
                        .rankedIn("rank"))
                .toList();
        var cube = new Cube(List.of(), options);
        for (int person = 0; person < 20; person++) {
            var last = person < 17;
            cube.add(new int[0], new Given[] {
                new Given.Chosen(0),
                last ? new Given.Chosen(0) : Given.SKIPPED,
                last ? Given.SKIPPED : new Given.Chosen(0)
            });
        }
        assertThat(Disclosure.of(cube, 5).get(Group.EVERYBODY).tallies()).containsOnlyNulls();
        assertThat(Disclosure.of(cube, 3).get(Group.EVERYBODY).tallies()).doesNotContainNull();
    }

    @Test
    void ofFewerPeopleThanAGroupNeedsNothingIsShown() {
        assertThat(new World(List.of(2), people(4, 0)).shown(5)).isEmpty();
        assertThat(new World(List.of(2), people(5, 0)).shown(5)).hasSize(2);
    }

    private static List<World.Person> people(int... counts) {
        var people = new ArrayList<World.Person>();
        for (int value = 0; value < counts.length; value++) {
            for (int each = 0; each < counts[value]; each++) {
                people.add(new World.Person(new int[] {value}, new int[] {World.YES, World.YES}));
            }
        }
        return people;
    }

    /** A survey small enough to go through all that could be: two dimensions, and one question everybody answers. */
    private static World small(Random random) {
        var people = World.random(random, 2 + random.nextInt(5), List.of(2, 2), 2);
        return new World(
                people.sizes(),
                people.people().stream()
                        .map(person -> person.withAnswer(1, World.SKIPPED))
                        .toList());
    }

    private static List<Integer> sizes(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(dimension -> 2 + random.nextInt(3))
                .toList();
    }

    private static boolean isSmall(long count, int least) {
        return count > 0 && count < least;
    }

    /** Tables that hide small groups and nothing else. */
    private static Map<Group, Disclosure.Shown> smallGroupsHidden(World truth, int least) {
        var shown = new LinkedHashMap<Group, Disclosure.Shown>();
        var tally = truth.cube().items().get(0).nobody();
        truth.filters().stream()
                .filter(group -> truth.count(group) >= least)
                .forEach(group ->
                        shown.put(group, new Disclosure.Shown(group, truth.count(group), List.of(tally, tally))));
        return shown;
    }

    /** Whether a person can move, or skip an item, or two exchange answers to it, so that all numbers stay and that holds. */
    private static boolean hasTwin(
            World truth, Map<Group, Disclosure.Shown> shown, List<Long> numbers, Predicate<World> wanted) {
        for (int one = 0; one < truth.people().size(); one++) {
            for (int other = 0; other < truth.people().size(); other++) {
                for (var twin : twins(truth, one, other)) {
                    if (wanted.test(twin) && twin.numbers(shown).equals(numbers)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<World> twins(World truth, int one, int other) {
        var a = truth.people().get(one);
        var b = truth.people().get(other);
        var twins = new ArrayList<World>();
        twins.add(truth.with(one, new World.Person(b.values(), a.answers())));
        for (int item = 0; item < World.ITEMS; item++) {
            twins.add(truth.with(one, a.withAnswer(item, b.answers()[item]))
                    .with(other, b.withAnswer(item, a.answers()[item])));
            twins.add(truth.with(one, a.withAnswer(item, World.SKIPPED)));
        }
        return twins;
    }

    /**
     * The small groups that the attacker knows the size of, or of whom positive answers are known. That nobody in them
     * answered positively may be known: it is what is shown of a large enough group of which nobody did.
     */
    private static Set<Group> pinned(World truth, Map<Group, Disclosure.Shown> shown, int least) {
        var numbers = truth.numbers(shown);
        var sizes = new LinkedHashMap<Group, Set<Long>>();
        var positive = new LinkedHashMap<Group, Set<Long>>();
        truth.filters().stream()
                .filter(group -> isSmall(truth.count(group), least) && !group.equals(Group.EVERYBODY))
                .forEach(group -> {
                    sizes.put(group, new HashSet<>());
                    positive.put(group, new HashSet<>());
                });
        everyWorld(truth, List.of(), everyKind(), world -> {
            if (world.numbers(shown).equals(numbers)) {
                sizes.forEach((group, possible) -> possible.add(world.count(group)));
                positive.forEach((group, possible) -> possible.add(world.count(group, 0, World.YES)));
            }
        });
        return sizes.keySet().stream()
                .filter(group -> sizes.get(group).size() == 1
                        || (positive.get(group).size() == 1
                                && !positive.get(group).contains(0L)))
                .collect(Collectors.toSet());
    }

    private static List<World.Person> everyKind() {
        var kinds = new ArrayList<World.Person>();
        for (int kind = 0; kind < 8; kind++) {
            kinds.add(new World.Person(new int[] {kind / 4, kind / 2 % 2}, new int[] {kind % 2, World.SKIPPED}));
        }
        return kinds;
    }

    /** Every way in which so many people can be of these kinds, one after the other in the order of the kinds. */
    private static void everyWorld(
            World truth, List<World.Person> chosen, List<World.Person> kinds, Consumer<World> visitor) {
        if (chosen.size() == truth.people().size()) {
            visitor.accept(new World(truth.sizes(), chosen));
            return;
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            var further = new ArrayList<>(chosen);
            further.add(kinds.get(kind));
            everyWorld(truth, further, kinds.subList(kind, kinds.size()), visitor);
        }
    }
}
