package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cityexchange.kit.text.LocalizedText;

/**
 * People who answered: what is, or what an attacker thinks could be.
 *
 * @param sizes how many values each dimension has
 */
record World(List<Integer> sizes, List<Person> people) {

    static final int NO = 0;
    static final int YES = 1;
    static final int NOT_APPLICABLE = 2;
    static final int SKIPPED = 3;
    static final int ANSWERS = 4;
    static final int ITEMS = 2;

    private static final List<Item> ASKED =
            IntStream.range(0, ITEMS).mapToObj(World::item).toList();

    /** The values in all dimensions, and the answers to the items. */
    @SuppressWarnings("ArrayRecordComponent") // compared by what they hold where it matters
    record Person(int[] values, int[] answers) {

        /** The same person with the answer of another to one item. */
        Person withAnswer(int item, int answer) {
            var changed = answers.clone();
            changed[item] = answer;
            return new Person(values, changed);
        }
    }

    private static Item item(int number) {
        var values = IntStream.rangeClosed(NO, YES)
                .mapToObj(value -> new Item.Value(String.valueOf(value), LocalizedText.ko("값"), null))
                .toList();
        return new Item("q" + number, LocalizedText.ko("문항"), Item.Kind.CHOICE, null, values);
    }

    /** A survey of so many people; in every third the first answer follows from a dimension, in many values are rare. */
    static World random(Random random, int people, List<Integer> sizes, int kindsOfAnswers) {
        var follows = random.nextInt(3) == 0;
        var skewed = random.nextBoolean();
        var persons = new ArrayList<Person>();
        for (int each = 0; each < people; each++) {
            var values = sizes.stream()
                    .mapToInt(size ->
                            skewed ? Math.min(random.nextInt(size), random.nextInt(size)) : random.nextInt(size))
                    .toArray();
            var answers = random.ints(ITEMS, 0, kindsOfAnswers).toArray();
            if (follows) {
                answers[0] = values[values.length - 1] == 0 ? YES : NO;
            }
            persons.add(new Person(values, answers));
        }
        return new World(sizes, persons);
    }

    /** What the survey would show. */
    Map<Group, Disclosure.Shown> shown(int least) {
        return Disclosure.of(cube(), least);
    }

    Cube cube() {
        var cube = new Cube(sizes, ASKED);
        people.forEach(person -> cube.add(
                person.values(),
                Arrays.stream(person.answers()).mapToObj(World::given).toArray(Given[]::new)));
        return cube;
    }

    private static Given given(int answer) {
        return switch (answer) {
            case NOT_APPLICABLE -> Given.NOT_APPLICABLE;
            case SKIPPED -> Given.SKIPPED;
            default -> new Given.Chosen(answer);
        };
    }

    /** Every filter over the dimensions, also over more than two of them. */
    List<Group> filters() {
        var filters = new ArrayList<List<Group.Trait>>();
        filters.add(List.of());
        for (int dimension = 0; dimension < sizes.size(); dimension++) {
            for (var filter : List.copyOf(filters)) {
                for (int value = 0; value < sizes.get(dimension); value++) {
                    var further = new ArrayList<>(filter);
                    further.add(new Group.Trait(dimension, value));
                    filters.add(further);
                }
            }
        }
        return filters.stream().map(Group::new).toList();
    }

    long count(Group group) {
        return people.stream().filter(person -> group.has(person.values())).count();
    }

    long count(Group group, int item, int answer) {
        return people.stream()
                .filter(person -> group.has(person.values()) && person.answers()[item] == answer)
                .count();
    }

    /** How many of a group gave an answer that counts. */
    long answered(Group group, int item) {
        return count(group, item, NO) + count(group, item, YES);
    }

    /** All numbers that are seen of this world, if that is what is shown of it. */
    List<Long> numbers(Map<Group, Disclosure.Shown> shown) {
        var numbers = new ArrayList<Long>();
        shown.forEach((group, what) -> {
            var answers = new long[ITEMS * ANSWERS];
            for (var person : people) {
                for (int item = 0; item < ITEMS && group.has(person.values()); item++) {
                    answers[ANSWERS * item + person.answers()[item]]++;
                }
            }
            numbers.add(Arrays.stream(answers, 0, ANSWERS).sum());
            for (int place = 0; place < answers.length; place++) {
                if (what.tallies().get(place / ANSWERS) != null) {
                    numbers.add(answers[place]);
                }
            }
        });
        return numbers;
    }

    World with(int place, Person person) {
        var changed = new ArrayList<>(people);
        changed.set(place, person);
        return new World(sizes, changed);
    }
}
