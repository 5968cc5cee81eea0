package org.cityexchange.forum.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param to not part of it, and after {@code from}
 */
record Interval(Instant from, Instant to) {

    Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an interval needs a length");
        }
    }

    /** That stretch, or empty where it would have no length. */
    static Optional<Interval> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** What of it lies within the bounds. */
    Optional<Interval> within(Interval bounds) {
        return between(from.isAfter(bounds.from) ? from : bounds.from, to.isBefore(bounds.to) ? to : bounds.to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** The same time covered by the fewest stretches, in their order: where several overlap or touch there is one. */
    static List<Interval> union(Collection<Interval> intervals) {
        var union = new ArrayList<Interval>();
        for (var next :
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            var last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || next.from.isAfter(last.to)) {
                union.add(next);
            } else if (next.to.isAfter(last.to)) {
                union.set(union.size() - 1, new Interval(last.from, next.to));
            }
        }
        return union;
    }

    /** How much time they cover; what several cover counts once. */
    static Duration covered(Collection<Interval> intervals) {
        return union(intervals).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
