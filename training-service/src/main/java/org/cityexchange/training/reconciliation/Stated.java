package org.cityexchange.training.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityexchange.kit.figure.Figure;

/**
 * A figure as it is judged.
 *
 * @param measure what it counts, such as PARTICIPATIONS, or SHARE of what the dimension {@code of} names
 * @param dimensions of what: the values by the name of each dimension
 */
record Stated(String source, String measure, Map<String, List<String>> dimensions, Figure figure) {

    /** The measure of ratios in percent. */
    static final String SHARE = "SHARE";

    /** The dimension of a share that names what it is a share of. */
    static final String OF = "of";

    /** Keeps what it is given. */
    Stated {
        dimensions = Map.copyOf(dimensions);
    }

    /** The dimensions in a form in which two that mean the same are equal. */
    static Map<String, TreeSet<String>> comparable(Map<String, List<String>> dimensions) {
        return dimensions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new TreeSet<>(entry.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    boolean isOf(Map<String, List<String>> others) {
        return comparable(dimensions).equals(comparable(others));
    }

    boolean isExact() {
        return figure.qualifier() == Figure.Qualifier.EXACT;
    }

    boolean isShare() {
        return measure.equals(SHARE);
    }
}
