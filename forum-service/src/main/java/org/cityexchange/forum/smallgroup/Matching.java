package org.cityexchange.forum.smallgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.smallgroup.MatchingRunView.Reason;
import org.cityexchange.kit.security.Secrets;

/**
 * Places people in groups by what they would rather. The seed draws an order; in that order each has the dearest group
 * that has room (a serial dictatorship: nobody gains by ranking otherwise than they think). If a group then has fewer
 * people than it needs, the smallest of those is dissolved and all are placed anew in the same order, until every group
 * has enough people or none.
 */
final class Matching {

    private final List<Person> order;
    private final Map<String, Group> open;
    private final Set<String> dissolved = new HashSet<>();

    private Matching(List<Person> people, List<Group> groups, long seed) {
        order = people.stream()
                .sorted(Comparator.comparing((Person person) -> draw(seed, person.id()), Arrays::compareUnsigned)
                        .thenComparing(Person::id))
                .toList();
        open = groups.stream().collect(Collectors.toMap(Group::key, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Somebody and the keys of the groups they would join, the dearest first. */
    record Person(UUID id, List<String> wishes) {}

    /** A group that meets with at least {@code min} people and at most {@code max}. */
    record Group(String key, int min, int max) {}

    /** All that decides the outcome, together with the seed. */
    record Inputs(List<Person> people, List<Group> groups) {

        /** The same for the same inputs, in whatever order they were read. */
        String hash() {
            var text = new StringBuilder();
            groups.stream()
                    .sorted(Comparator.comparing(Group::key))
                    .forEach(group -> text.append(group).append('\n'));
            people.stream()
                    .sorted(Comparator.comparing(Person::id))
                    .forEach(person -> text.append(person).append('\n'));
            return HexFormat.of().formatHex(Secrets.hash(text.toString()));
        }
    }

    /**
     * Who is where.
     *
     * @param groups the people of each group in the order drawn, by its key; a dissolved one has none
     */
    record Outcome(Map<String, List<UUID>> groups, Map<UUID, Reason> unplaced, Set<String> dissolved) {}

    static Outcome match(Inputs inputs, long seed) {
        return new Matching(inputs.people(), inputs.groups(), seed).untilAllHaveEnough();
    }

    private Outcome untilAllHaveEnough() {
        while (true) {
            var placed = place();
            var tooSmall = open.values().stream()
                    .filter(group -> !placed.get(group.key()).isEmpty()
                            && placed.get(group.key()).size() < group.min())
                    .min(Comparator.comparing(
                                    (Group group) -> placed.get(group.key()).size())
                            .thenComparing(Group::key));
            if (tooSmall.isEmpty()) {
                return outcome(placed);
            }
            dissolved.add(tooSmall.get().key());
        }
    }

    private Map<String, List<UUID>> place() {
        var placed = new TreeMap<String, List<UUID>>();
        open.keySet().forEach(key -> placed.put(key, new ArrayList<>()));
        for (var person : order) {
            dearest(person, placed).ifPresent(key -> placed.get(key).add(person.id()));
        }
        return placed;
    }

    private Optional<String> dearest(Person person, Map<String, List<UUID>> placed) {
        return person.wishes().stream()
                .filter(key -> open.containsKey(key) && !dissolved.contains(key))
                .filter(key -> placed.get(key).size() < open.get(key).max())
                .findFirst();
    }

    private Outcome outcome(Map<String, List<UUID>> placed) {
        var everywhere = placed.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var unplaced = new TreeMap<UUID, Reason>();
        order.stream()
                .filter(person -> !everywhere.contains(person.id()))
                .forEach(person -> unplaced.put(person.id(), why(person)));
        return new Outcome(placed, unplaced, Set.copyOf(dissolved));
    }

    private Reason why(Person person) {
        var offered = person.wishes().stream().filter(open::containsKey).toList();
        if (offered.isEmpty()) {
            return Reason.NO_MATCHING_INTEREST;
        }
        return offered.stream().anyMatch(dissolved::contains) ? Reason.GROUP_DISSOLVED : Reason.ALL_FULL;
    }

    private static byte[] draw(long seed, UUID id) {
        return Secrets.hash(seed + ":" + id);
    }
}
