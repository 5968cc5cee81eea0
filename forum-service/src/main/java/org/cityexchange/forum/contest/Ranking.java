package org.cityexchange.forum.contest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ranks the entries of a contest. An entry's points by a criterion are the mean of what its judges gave; as a share of the
 * most the criterion gives, they count by its weight. An entry that no judge scored by some criterion has no rank.
 *
 * <p>Of two entries with the same total, that with more points by the criterion of the greatest weight is ahead, then by
 * the next one (criteria of one weight count in their order). What is equal even then shares its place, and the places
 * behind it are left out: 1, 2, 2, 4. All of it is computed in fractions; only what is shown is rounded.
 */
final class Ranking {

    private static final int SHOWN_DIGITS = 4;

    private final List<ContestRequest.Criterion> criteria;
    private final Map<UUID, List<ScoreView>> byEntry;

    private Ranking(List<ContestRequest.Criterion> criteria, List<ScoreView> scores) {
        this.criteria = criteria.stream()
                .sorted(Comparator.comparing(ContestRequest.Criterion::weight).reversed())
                .toList();
        this.byEntry = scores.stream().collect(Collectors.groupingBy(ScoreView::entryId));
    }

    /**
     * An entry and its place.
     *
     * @param total of a hundred, rounded half up for showing; null without a rank
     * @param tie how entries with the same total were told apart
     */
    @Schema(name = "RankedEntry")
    public record Ranked(
            @Schema(nullable = true, description = "1 is first; null where scores are missing")
            Integer place,

            EntryView entry,
            @Schema(nullable = true, examples = "87.25") BigDecimal total,

            @Schema(description = "How many judges scored it")
            int judges,

            @Schema(nullable = true) Tie tie) {}

    /** Entries had the same total. */
    @Schema(name = "RankingTie")
    public record Tie(
            List<UUID> with,

            @Schema(nullable = true, description = "Key of the criterion that decided; null where they share the place")
            String brokenBy) {}

    /** A fraction, kept as it is. */
    private record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigDecimal value) {
            return value.scale() <= 0
                    ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                    : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Fraction over(Fraction other) {
            return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        BigDecimal shown() {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator), SHOWN_DIGITS, RoundingMode.HALF_UP);
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    /** An entry with its mean by each criterion, in the order in which they decide. */
    private record Judged(EntryView entry, Fraction total, List<Fraction> means, int judges) {}

    /** The entries by place, those without one at the end. */
    static List<Ranked> of(List<EntryView> entries, List<ContestRequest.Criterion> criteria, List<ScoreView> scores) {
        return new Ranking(criteria, scores).ranked(entries);
    }

    private List<Ranked> ranked(List<EntryView> entries) {
        var judged = entries.stream().map(this::judged).toList();
        var inOrder = judged.stream()
                .filter(each -> each.total() != null)
                .sorted((a, b) -> compare(b, a))
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < inOrder.size(); i++) {
            var each = inOrder.get(i);
            var shares = i > 0 && compare(inOrder.get(i - 1), each) == 0;
            var place = shares ? ranked.get(i - 1).place() : Integer.valueOf(i + 1);
            ranked.add(new Ranked(place, each.entry(), each.total().shown(), each.judges(), tie(each, inOrder)));
        }
        judged.stream()
                .filter(each -> each.total() == null)
                .forEach(each -> ranked.add(new Ranked(null, each.entry(), null, each.judges(), null)));
        return ranked;
    }

    private Judged judged(EntryView entry) {
        var scores = byEntry.getOrDefault(entry.id(), List.of());
        var judges = (int) scores.stream().map(ScoreView::judge).distinct().count();
        var means = new ArrayList<Fraction>();
        var total = Fraction.ZERO;
        var weights = Fraction.ZERO;
        for (var criterion : criteria) {
            var points = scores.stream()
                    .filter(score -> score.criterion().equals(criterion.key()))
                    .map(ScoreView::points)
                    .toList();
            if (points.isEmpty()) {
                return new Judged(entry, null, List.of(), judges);
            }
            var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var share = Fraction.of(sum)
                    .over(Fraction.of(BigDecimal.valueOf(points.size())))
                    .over(Fraction.of(criterion.max()));
            means.add(share);
            total = total.plus(share.times(Fraction.of(criterion.weight())));
            weights = weights.plus(Fraction.of(criterion.weight()));
        }
        if (means.isEmpty()) {
            return new Judged(entry, null, List.of(), judges);
        }
        var ofHundred = total.over(weights).times(Fraction.of(BigDecimal.valueOf(100)));
        return new Judged(entry, ofHundred, means, judges);
    }

    private static int compare(Judged a, Judged b) {
        var byTotal = a.total().compareTo(b.total());
        return byTotal != 0 ? byTotal : decisive(a, b) < 0 ? 0 : compareAt(a, b, decisive(a, b));
    }

    private static int compareAt(Judged a, Judged b, int criterion) {
        return a.means().get(criterion).compareTo(b.means().get(criterion));
    }

    /** The first criterion by which they differ; -1 where there is none. */
    private static int decisive(Judged a, Judged b) {
        for (int i = 0; i < a.means().size(); i++) {
            if (compareAt(a, b, i) != 0) {
                return i;
            }
        }
        return -1;
    }

    private Tie tie(Judged each, List<Judged> all) {
        var same = all.stream()
                .filter(other -> !other.entry().id().equals(each.entry().id())
                        && other.total().compareTo(each.total()) == 0)
                .toList();
        if (same.isEmpty()) {
            return null;
        }
        var shared = same.stream().filter(other -> compare(other, each) == 0).findAny();
        var brokenBy = shared.isPresent()
                ? null
                : criteria.get(same.stream()
                                .mapToInt(other -> decisive(each, other))
                                .max()
                                .orElseThrow())
                        .key();
        return new Tie(same.stream().map(other -> other.entry().id()).toList(), brokenBy);
    }
}
