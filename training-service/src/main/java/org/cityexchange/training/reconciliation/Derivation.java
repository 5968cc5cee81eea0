package org.cityexchange.training.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a figure follows from within its own document: a share from its part and its whole, a whole from the sum of its
 * parts. A second statement of the same number is no derivation.
 */
final class Derivation {

    /** Numbered parts of a programme. */
    private static final String ITEM = "item";

    private static final String CONTINENT = "continent";
    private static final String SCHEME = "scheme";

    /** What may count in several parts of anything but a continent. */
    private static final Set<String> ONLY_BY_CONTINENT = Set.of("CITIES", "COUNTRIES");

    private final Stated figure;
    private final List<Stated> peers;
    private final Map<String, Set<String>> wholes;

    /**
     * Of a figure.
     *
     * @param others the figures beside it
     * @param wholes for a dimension, the values that together are everything
     */
    Derivation(Stated figure, List<Stated> others, Map<String, Set<String>> wholes) {
        this.figure = figure;
        this.peers = others.stream()
                .filter(other -> !other.figure().key().equals(figure.figure().key()))
                .filter(other -> other.source().equals(figure.source()))
                .filter(other -> other.figure().kind() == figure.figure().kind())
                .toList();
        this.wholes = wholes;
    }

    /**
     * What it comes to.
     *
     * @param isExact whether everything it was made from is exact
     * @param from the keys of the figures it was made from
     */
    record Derived(Ratio number, boolean isExact, List<String> from) {}

    private record Sum(BigDecimal value, boolean isExact, List<String> from) {}

    /** The number that follows; empty where nothing does. */
    Optional<Derived> derived() {
        if (figure.isShare()) {
            return share();
        }
        return parts(figure.measure(), figure.dimensions())
                .or(this::wholeFromItsParts)
                .map(sum -> new Derived(Ratio.count(sum.value()), sum.isExact(), sum.from()));
    }

    private Optional<Derived> share() {
        var of = figure.dimensions().get(Stated.OF);
        if (of == null || of.size() != 1) {
            return Optional.empty();
        }
        var dimensions = new TreeMap<>(figure.dimensions());
        dimensions.remove(Stated.OF);
        var part = lookup(of.get(0), dimensions).or(() -> parts(of.get(0), dimensions));
        var whole = lookup(of.get(0), Map.of());
        if (part.isEmpty() || whole.isEmpty() || whole.get().value().signum() == 0) {
            return Optional.empty();
        }
        var from = new ArrayList<>(part.get().from());
        from.addAll(whole.get().from());
        return Optional.of(new Derived(
                Ratio.percent(part.get().value(), whole.get().value()),
                part.get().isExact() && whole.get().isExact(),
                from));
    }

    /** What the document states of exactly that: its exact statements, unless they contradict one another. */
    private Optional<Sum> lookup(String measure, Map<String, List<String>> dimensions) {
        var found = peers.stream()
                .filter(peer -> peer.measure().equals(measure) && peer.isOf(dimensions))
                .toList();
        var exact = found.stream().filter(Stated::isExact).toList();
        var usable = exact.isEmpty() ? found : exact;
        var values = usable.stream()
                .map(peer -> peer.figure().value().stripTrailingZeros())
                .distinct()
                .toList();
        return values.size() == 1
                ? Optional.of(new Sum(
                        usable.get(0).figure().value(),
                        !exact.isEmpty(),
                        List.of(usable.get(0).figure().key())))
                : Optional.empty();
    }

    /** The sum over a dimension of which the figure names several values, each stated for itself. */
    private Optional<Sum> parts(String measure, Map<String, List<String>> dimensions) {
        return dimensions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && addsUp(measure, entry.getKey()))
                .map(entry -> sum(measure, dimensions, entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The sum over all values of a dimension of which the figure names none. */
    private Optional<Sum> wholeFromItsParts() {
        var candidates = new TreeMap<String, List<String>>();
        wholes.forEach((dimension, values) -> candidates.put(dimension, List.copyOf(values)));
        candidates.put(ITEM, items());
        return candidates.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1
                        && !figure.dimensions().containsKey(entry.getKey())
                        && addsUp(figure.measure(), entry.getKey()))
                .map(entry -> sum(figure.measure(), figure.dimensions(), entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The numbers of the items beside it, if they go from 1 without a gap. */
    private List<String> items() {
        var numbers = new TreeSet<Integer>();
        peers.stream()
                .filter(peer -> peer.measure().equals(figure.measure()))
                .map(peer -> peer.dimensions().getOrDefault(ITEM, List.of()))
                .filter(values -> values.size() == 1 && values.get(0).matches("[1-9][0-9]{0,3}"))
                .forEach(values -> numbers.add(Integer.valueOf(values.get(0))));
        var complete = IntStream.rangeClosed(1, numbers.size()).allMatch(numbers::contains);
        return complete ? numbers.stream().map(String::valueOf).toList() : List.of();
    }

    private Optional<Sum> sum(String measure, Map<String, List<String>> dimensions, String over, List<String> values) {
        return within(dimensions, over)
                .map(base -> sumWithin(measure, base, over, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A continent is one of a scheme, which what is on all of them need not name. */
    private Stream<Map<String, List<String>>> within(Map<String, List<String>> dimensions, String over) {
        if (!over.equals(CONTINENT) || dimensions.containsKey(SCHEME)) {
            return Stream.of(dimensions);
        }
        var schemed = schemes().stream().map(scheme -> with(dimensions, SCHEME, scheme));
        return Stream.concat(Stream.of(dimensions), schemed);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> dimensions, String name, String value) {
        var more = new TreeMap<>(dimensions);
        more.put(name, List.of(value));
        return more;
    }

    private Optional<Sum> sumWithin(
            String measure, Map<String, List<String>> dimensions, String over, List<String> values) {
        var total = BigDecimal.ZERO;
        var isExact = true;
        var from = new ArrayList<String>();
        for (var value : values) {
            var stated = lookup(measure, with(dimensions, over, value));
            if (stated.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(stated.get().value());
            isExact &= stated.get().isExact();
            from.addAll(stated.get().from());
        }
        return Optional.of(new Sum(total, isExact, from));
    }

    private List<String> schemes() {
        return peers.stream()
                .flatMap(peer -> peer.dimensions().getOrDefault(SCHEME, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean addsUp(String measure, String dimension) {
        return !ONLY_BY_CONTINENT.contains(measure) || dimension.equals(CONTINENT);
    }
}
