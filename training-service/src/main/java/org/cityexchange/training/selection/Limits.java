package org.cityexchange.training.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;

/**
 * The limits of a selection and whom each concerns. Limits lie on axes: the channels are one, the continents' shares of
 * the seats are one, and each dimension that is ruled is one, so that nobody is concerned by more than one limit of an axis. Candidates whom the same limits concern are
 * of the same kind: to what is possible, it makes no difference which of them is selected.
 */
final class Limits {

    /** Stands for the limit of an axis where none concerns a kind. */
    static final int NONE = -1;

    private record Axis(RuleDimension dimension, ContinentScheme scheme) {

        String of(Traits traits) {
            return traits.of(dimension, scheme);
        }
    }

    private final List<Limit> limits = new ArrayList<>();
    private final List<List<Integer>> axes = new ArrayList<>();
    private final List<int[]> kinds = new ArrayList<>();
    private final List<int[]> concerning = new ArrayList<>();
    private final Map<UUID, Integer> kindOf = new HashMap<>();

    Limits(SelectionInputs inputs) {
        var ofSeats = seats(inputs);
        var ruled = new LinkedHashMap<Axis, Map<String, Integer>>();
        inputs.rules().stream()
                .map(rule -> new Axis(rule.dimension(), rule.scheme()))
                .forEach(axis -> ruled.computeIfAbsent(axis, each -> new HashMap<>()));
        for (var rule : inputs.rules()) {
            var axis = new Axis(rule.dimension(), rule.scheme());
            values(rule, axis, inputs).forEach(value -> ruled.get(axis).put(value, add(rule, axis, value, inputs)));
        }
        ofSeats.forEach(lanes -> axes.add(List.copyOf(lanes.values())));
        ruled.values()
                .forEach(byValue -> axes.add(byValue.values().stream().sorted().toList()));
        sortCandidates(inputs, ofSeats, ruled);
    }

    /** The channels, and the continents that have a share: each candidate takes a seat of one of each. */
    private List<Map<String, Integer>> seats(SelectionInputs inputs) {
        var channels = new TreeSet<String>();
        inputs.candidates()
                .forEach(candidate -> channels.add(candidate.channel().name()));
        var shares = new TreeSet<String>();
        for (var lane : inputs.seats().keySet()) {
            (isChannel(lane) ? channels : shares).add(lane);
        }
        return List.of(indexed(channels, inputs), indexed(shares, inputs));
    }

    private Map<String, Integer> indexed(Set<String> lanes, SelectionInputs inputs) {
        var indexed = new LinkedHashMap<String, Integer>();
        for (var lane : lanes) {
            indexed.put(lane, limits.size());
            limits.add(Limit.ofSeats(
                    lane, inputs.seats().containsKey(lane) ? inputs.seats().get(lane) : Integer.valueOf(0)));
        }
        return indexed;
    }

    private static boolean isChannel(String lane) {
        return Arrays.stream(Channel.values())
                .anyMatch(channel -> channel.name().equals(lane));
    }

    /** The value a rule is of, or each value that somebody was nominated with and no other rule is of. */
    private static List<String> values(CompositionRule rule, Axis axis, SelectionInputs inputs) {
        if (rule.value() != null) {
            return List.of(rule.value());
        }
        var values = new TreeSet<String>();
        inputs.candidates().stream()
                .map(candidate -> axis.of(candidate.traits()))
                .filter(value -> value != null)
                .forEach(values::add);
        inputs.rules().stream()
                .filter(other -> other.value() != null && other.isAlong(rule.dimension(), rule.scheme()))
                .forEach(other -> values.remove(other.value()));
        return List.copyOf(values);
    }

    private int add(CompositionRule rule, Axis axis, String value, SelectionInputs inputs) {
        var present = (int) inputs.participants().stream()
                .filter(participant -> value.equals(axis.of(participant)))
                .count();
        limits.add(Limit.ofRule(rule, value, present));
        return limits.size() - 1;
    }

    private void sortCandidates(
            SelectionInputs inputs, List<Map<String, Integer>> ofSeats, Map<Axis, Map<String, Integer>> ruled) {
        var known = new HashMap<List<Integer>, Integer>();
        inputs.candidates().stream().sorted(Comparator.comparing(Candidate::id)).forEach(candidate -> {
            var concerned = Stream.concat(
                            Stream.of(
                                    ofSeats.get(0).get(candidate.channel().name()),
                                    ofSeats.get(1).getOrDefault(share(candidate, inputs), NONE)),
                            ruled.entrySet().stream()
                                    .map(axis -> axis.getValue()
                                            .getOrDefault(axis.getKey().of(candidate.traits()), NONE)))
                    .toList();
            var kind = known.computeIfAbsent(concerned, each -> {
                var onEachAxis = each.stream().mapToInt(Integer::intValue).toArray();
                kinds.add(onEachAxis);
                concerning.add(
                        Arrays.stream(onEachAxis).filter(limit -> limit != NONE).toArray());
                return kinds.size() - 1;
            });
            kindOf.put(candidate.id(), kind);
        });
    }

    private static String share(Candidate candidate, SelectionInputs inputs) {
        return candidate.traits().of(RuleDimension.CONTINENT, inputs.shares());
    }

    /** Every limit; minimums of those in front are more important. */
    List<Limit> all() {
        return limits;
    }

    /** For each axis the indexes of its limits; the first two are of the seats. */
    List<List<Integer>> axes() {
        return axes;
    }

    /** For each kind the index of the limit that concerns it on each axis, or {@link #NONE}. */
    List<int[]> kinds() {
        return kinds;
    }

    /** The kind of a candidate. */
    int kindOf(Candidate candidate) {
        return kindOf.get(candidate.id());
    }

    /** The limits that concern a kind. */
    int[] of(int kind) {
        return concerning.get(kind);
    }

    /** What is possible as long as nobody has been considered. */
    Outlook outlook() {
        var left = new int[kinds.size()];
        kindOf.values().forEach(kind -> left[kind]++);
        return new Outlook(
                this,
                limits.stream().mapToInt(Limit::need).toArray(),
                limits.stream().mapToInt(Limit::room).toArray(),
                left);
    }
}
