package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure made of answers, with what it was made of: the exact value is numerator by denominator, of a hundred where
 * the unit is PERCENT or POINT.
 */
@Schema(name = "SurveyMetric")
public record Metric(
        @Schema(examples = "TOP_2_BOX") Figure.Definition definition,
        @Schema(examples = "PERCENT") String unit,
        @Schema(examples = "37") BigDecimal numerator,
        @Schema(examples = "40") long denominator,

        @Schema(nullable = true, examples = "92.5", description = "To ten digits; null where nobody's answer counts")
        BigDecimal exact,

        @Schema(nullable = true, examples = "93", description = "Rounded half up from the fraction")
        BigDecimal displayed,

        @Schema(nullable = true, description = "Of shares only")
        Interval interval) {

    private static final int PROMOTERS_FROM = 9;
    private static final int DETRACTORS_TO = 6;
    private static final int POSITIVE_VALUES = 2; // 4 and 5 of five, 6 and 7 of seven

    /** Everything that is made of the answers to that item; nothing of texts and of choices without scores. */
    static List<Metric> of(Item item, Tally tally) {
        return switch (item.kind()) {
            case SCALE -> scale(item, tally);
            case RECOMMENDATION -> List.of(promoters(item, tally), mean(item, tally));
            case CHOICE -> item.hasScores() ? List.of(mean(item, tally)) : List.of();
            case NUMBER -> List.of(of(Figure.Definition.MEAN, new Ratio(tally.sum(), tally.valid(), 1), null));
            case CHOICES, TEXT -> List.of();
        };
    }

    private static List<Metric> scale(Item item, Tally tally) {
        var metrics = new ArrayList<Metric>();
        metrics.add(top(Figure.Definition.TOP_2_BOX, POSITIVE_VALUES, tally));
        metrics.add(top(Figure.Definition.TOP_1_BOX, 1, tally));
        metrics.add(mean(item, tally));
        var above = weighted(item, tally).subtract(least(item).multiply(BigDecimal.valueOf(tally.valid())));
        var range = item.values().get(tally.values() - 1).score().subtract(least(item));
        metrics.add(
                of(Figure.Definition.MEAN_100, new Ratio(above, tally.valid() * range.longValueExact(), 100), null));
        return metrics;
    }

    private static Metric top(Figure.Definition definition, int values, Tally tally) {
        var positive = count(tally, value -> value >= tally.values() - values);
        return of(definition, Ratio.percent(positive, tally.valid()), Interval.wilson(positive, tally.valid()));
    }

    private static Metric promoters(Item item, Tally tally) {
        var promoters = count(tally, value -> score(item, value) >= PROMOTERS_FROM);
        var detractors = count(tally, value -> score(item, value) <= DETRACTORS_TO);
        return of(Figure.Definition.NPS, Ratio.percent(promoters - detractors, tally.valid()), null);
    }

    private static Metric mean(Item item, Tally tally) {
        return of(Figure.Definition.MEAN, new Ratio(weighted(item, tally), tally.valid(), 1), null);
    }

    private static Metric of(Figure.Definition definition, Ratio ratio, Interval interval) {
        var meaning = Meaning.of(definition);
        return new Metric(
                definition,
                meaning.unit(),
                ratio.numerator(),
                ratio.denominator(),
                ratio.exact(),
                ratio.displayed(meaning.digits()),
                interval);
    }

    private static BigDecimal weighted(Item item, Tally tally) {
        var sum = BigDecimal.ZERO;
        for (int value = 0; value < tally.values(); value++) {
            sum = sum.add(item.values().get(value).score().multiply(BigDecimal.valueOf(tally.count(value))));
        }
        return sum;
    }

    private static BigDecimal least(Item item) {
        return item.values().get(0).score();
    }

    private static int score(Item item, int value) {
        return item.values().get(value).score().intValueExact();
    }

    private static long count(Tally tally, IntPredicate values) {
        long count = 0;
        for (int value = 0; value < tally.values(); value++) {
            count += values.test(value) ? tally.count(value) : 0;
        }
        return count;
    }
}
