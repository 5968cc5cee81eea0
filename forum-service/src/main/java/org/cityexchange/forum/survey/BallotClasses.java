package org.cityexchange.forum.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides what ballots say of whoever gets them. What is said must not single anybody out: the dimensions go into the
 * answers, and who has which of them can be read from registrations. So at least as many ballots as the smallest group say
 * the same (k-anonymity), and who is left over says less, together with enough others.
 */
final class BallotClasses {

    private static final Map<String, String> NOTHING = Map.of();

    private final List<Map<String, String>> known;
    private final List<BallotDimension> order;
    private final int smallest;
    private final List<Map<String, String>> said;

    private BallotClasses(List<Map<String, String>> known, List<BallotDimension> order, int smallest) {
        this.known = known;
        this.order = order;
        this.smallest = smallest;
        this.said = new ArrayList<>();
        known.forEach(each -> said.add(NOTHING));
    }

    /**
     * What is decided.
     *
     * @param said what each ballot says, in the order of what was known
     * @param silenced what was said by ballots that were issued earlier and has to be taken back from all of them
     */
    record Decision(List<Map<String, String>> said, List<Map<String, String>> silenced) {}

    /**
     * Decides for those to whom ballots are issued now.
     *
     * @param known what is known of each of them, by dimension
     * @param issued the ballots that were issued before
     * @param order of the dimensions, the one first that is worth most
     */
    static Decision decide(
            List<Map<String, String>> known, List<IssuedBallots> issued, List<BallotDimension> order, int smallest) {
        var classes = new BallotClasses(known, order, smallest);
        return issued.isEmpty() ? classes.first() : classes.later(issued);
    }

    private Decision first() {
        split(IntStream.range(0, known.size()).boxed().toList(), 0, NOTHING);
        return new Decision(said, List.of());
    }

    /** Tells a group apart by one dimension after the other, as long as every part remains large enough. */
    private void split(List<Integer> group, int level, Map<String, String> saidSoFar) {
        if (level == order.size()) {
            group.forEach(each -> said.set(each, saidSoFar));
            return;
        }
        var dimension = order.get(level).name();
        var parts = new TreeMap<String, List<Integer>>();
        var rest = new ArrayList<Integer>();
        for (var each : group) {
            var value = known.get(each).get(dimension);
            if (value == null) {
                rest.add(each);
            } else {
                parts.computeIfAbsent(value, none -> new ArrayList<>()).add(each);
            }
        }
        parts.values().stream().filter(part -> part.size() < smallest).forEach(rest::addAll);
        parts.values().removeIf(part -> part.size() < smallest);
        // a rest that is too small would be singled out by saying nothing
        while (!rest.isEmpty() && rest.size() < smallest && !parts.isEmpty()) {
            var least = parts.entrySet().stream()
                    .min(Comparator.comparing(part -> part.getValue().size()))
                    .orElseThrow()
                    .getKey();
            rest.addAll(parts.remove(least));
        }
        parts.forEach((value, part) -> {
            var more = new HashMap<>(saidSoFar);
            more.put(dimension, value);
            split(part, level + 1, Map.copyOf(more));
        });
        split(rest, level + 1, saidSoFar);
    }

    /** Whoever comes later says what a large enough group has said before, and else nothing, with enough others. */
    private Decision later(List<IssuedBallots> issued) {
        Map<Map<String, String>, Integer> sizes = issued.stream()
                .collect(Collectors.toMap(
                        IssuedBallots::dimensions, IssuedBallots::issued, Integer::sum, LinkedHashMap::new));
        var silent = sizes.getOrDefault(NOTHING, 0);
        for (int i = 0; i < known.size(); i++) {
            var said = fitting(known.get(i), sizes);
            this.said.set(i, said);
            silent += said.isEmpty() ? 1 : 0;
        }
        var silenced = new ArrayList<Map<String, String>>();
        var speaking = sizes.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (int i = 0; silent > 0 && silent < smallest && i < speaking.size(); i++) {
            silenced.add(speaking.get(i).getKey());
            silent += speaking.get(i).getValue();
        }
        said.replaceAll(each -> silenced.contains(each) ? NOTHING : each);
        return new Decision(said, silenced);
    }

    /** What says most of those that are true of somebody and were said by enough others. */
    private Map<String, String> fitting(Map<String, String> person, Map<Map<String, String>, Integer> sizes) {
        return sizes.entrySet().stream()
                .filter(each -> each.getValue() >= smallest)
                .map(Map.Entry::getKey)
                .filter(each -> person.entrySet().containsAll(each.entrySet()))
                .max(Comparator.comparing((Map<String, String> each) -> each.size())
                        .thenComparing(sizes::get))
                .orElse(NOTHING);
    }
}
