package org.cityexchange.forum.smallgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityexchange.forum.smallgroup.MatchingRunView.Reason;
import org.junit.jupiter.api.Test;

/** What holds of every matching run, over a thousand that chance makes up and a few that are hard. */
class MatchingTest {

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static Matching.Person person(int number, String... wishes) {
        return new Matching.Person(id(number), List.of(wishes));
    }

    /** Up to 40 people with up to 4 wishes, some for groups nobody offers, and up to 6 groups. */
    private static Matching.Inputs inputs(int number) {
        var chance = new Random(number);
        var groups = new ArrayList<Matching.Group>();
        var keys = new ArrayList<>(List.of("nowhere"));
        for (int i = chance.nextInt(7); i > 0; i--) {
            var min = chance.nextInt(6);
            groups.add(new Matching.Group("g" + i, min, min + chance.nextInt(6)));
            keys.add("g" + i);
        }
        var people = new ArrayList<Matching.Person>();
        for (int i = chance.nextInt(41); i > 0; i--) {
            Collections.shuffle(keys, chance);
            people.add(new Matching.Person(
                    id(i), List.copyOf(keys.subList(0, chance.nextInt(Math.min(4, keys.size()) + 1)))));
        }
        return new Matching.Inputs(people, groups);
    }

    @Test
    void everyRunKeepsToTheRules() {
        IntStream.range(0, 1000).mapToObj(MatchingTest::inputs).forEach(MatchingTest::keepsToTheRules);
    }

    private static void keepsToTheRules(Matching.Inputs inputs) {
        var outcome = Matching.match(inputs, 42);
        var where = new HashMap<UUID, String>();
        outcome.groups()
                .forEach((key, people) -> people.forEach(id -> assertThat(where.put(id, key))
                        .as("is in one group only")
                        .isNull()));
        for (var group : inputs.groups()) {
            var size = outcome.groups().get(group.key()).size();
            assertThat(size).isLessThanOrEqualTo(group.max());
            assertThat(size == 0 || size >= group.min())
                    .as("enough people or none")
                    .isTrue();
            assertThat(outcome.dissolved().contains(group.key()) && size > 0).isFalse();
        }
        inputs.people().forEach(person -> nothingDearerHasRoom(person, where.get(person.id()), inputs, outcome));
        var everybody = new HashSet<>(where.keySet());
        everybody.addAll(outcome.unplaced().keySet());
        assertThat(everybody).hasSameSizeAs(inputs.people());
        assertThat(Collections.disjoint(where.keySet(), outcome.unplaced().keySet()))
                .isTrue();
    }

    private static void nothingDearerHasRoom(
            Matching.Person person, String has, Matching.Inputs inputs, Matching.Outcome outcome) {
        for (var wish : person.wishes()) {
            if (wish.equals(has)) {
                return;
            }
            inputs.groups().stream()
                    .filter(group -> group.key().equals(wish))
                    .filter(group -> !outcome.dissolved().contains(wish))
                    .forEach(group -> assertThat(outcome.groups().get(wish)).hasSize(group.max()));
        }
        assertThat(has).as("is in a group they wished for, or in none").isNull();
    }

    @Test
    void theSameSeedHasTheSameOutcomeInWhateverOrderPeopleAreRead() {
        var inputs = inputs(17);
        var shuffled = new ArrayList<>(inputs.people());
        Collections.reverse(shuffled);
        var again = new Matching.Inputs(shuffled, inputs.groups());
        assertThat(Matching.match(again, 5)).isEqualTo(Matching.match(inputs, 5));
        assertThat(again.hash()).isEqualTo(inputs.hash());
    }

    @Test
    void anotherSeedDrawsAnotherOrder() {
        var people = IntStream.range(0, 20).mapToObj(i -> person(i, "a")).toList();
        var inputs = new Matching.Inputs(people, List.of(new Matching.Group("a", 1, 3)));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> Matching.match(inputs, seed).groups())
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void whoseGroupFindsTooFewIsPlacedAnewAndTheOthersKeepTheirs() {
        var inputs = new Matching.Inputs(
                List.of(person(1, "a", "b"), person(2, "b"), person(3, "b", "a"), person(4, "a")),
                List.of(new Matching.Group("a", 3, 9), new Matching.Group("b", 3, 9)));
        var outcome = Matching.match(inputs, 1);
        // two in each: the first by its key goes, and the other has enough then
        assertThat(outcome.dissolved()).containsExactly("a");
        assertThat(outcome.groups().get("b")).containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(outcome.unplaced()).isEqualTo(Map.of(id(4), Reason.GROUP_DISSOLVED));
    }

    @Test
    void whoIsInNoGroupIsToldWhy() {
        var inputs = new Matching.Inputs(
                List.of(person(1, "a"), person(2, "a"), person(3), person(4, "nowhere")),
                List.of(new Matching.Group("a", 1, 1)));
        var outcome = Matching.match(inputs, 9);
        assertThat(outcome.unplaced().values())
                .containsExactlyInAnyOrder(Reason.ALL_FULL, Reason.NO_MATCHING_INTEREST, Reason.NO_MATCHING_INTEREST);
    }

    @Test
    void whateverDecidesTheOutcomeChangesTheHash() {
        var hashes = Stream.of(
                        new Matching.Inputs(
                                List.of(person(1, "a", "b")),
                                List.of(new Matching.Group("a", 1, 2), new Matching.Group("b", 1, 2))),
                        new Matching.Inputs(
                                List.of(person(1, "b", "a")),
                                List.of(new Matching.Group("a", 1, 2), new Matching.Group("b", 1, 2))),
                        new Matching.Inputs(
                                List.of(person(1, "a", "b")),
                                List.of(new Matching.Group("a", 1, 3), new Matching.Group("b", 1, 2))),
                        new Matching.Inputs(
                                List.of(person(2, "a", "b")),
                                List.of(new Matching.Group("a", 1, 2), new Matching.Group("b", 1, 2))))
                .map(Matching.Inputs::hash)
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }
}
