package org.cityexchange.training.outcome;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;

/** How many outcomes stand, by whatever is said of them. What is not said is not counted by it. */
public record OutcomeTally(List<Group> groups) {

    /** So many outcomes are alike. */
    public record Group(
            OutcomeStatus status,
            OutcomeKind kind,
            OutcomeRelation relation,
            OutcomeStage stage,
            String city,
            long count) {}

    /** All of them. */
    public long count() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /** Of that kind alone. */
    public OutcomeTally of(OutcomeKind kind) {
        return new OutcomeTally(
                groups.stream().filter(group -> group.kind() == kind).toList());
    }

    /** How many there are of each value, in its own order. */
    public <K extends Comparable<K>> Map<K, Long> by(Function<Group, K> value) {
        return groups.stream()
                .filter(group -> value.apply(group) != null)
                .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.summingLong(Group::count)));
    }

    /** Codes of the cities they came about in, as recorded. */
    public Set<String> cities() {
        return groups.stream().map(Group::city).collect(Collectors.toCollection(TreeSet::new));
    }
}
