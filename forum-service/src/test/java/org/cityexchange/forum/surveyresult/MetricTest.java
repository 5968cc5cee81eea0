package org.cityexchange.forum.surveyresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.cityexchange.kit.figure.Figure.Definition;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What is made of answers. */
class MetricTest {

    @Test
    void thirtySevenOfFortyAreNinetyTwoAndAHalfAndShowNinetyThree() {
        var tally = answers(scale(5), 1, 2, 0, 20, 17);

        var share = metric(scale(5), tally, Definition.TOP_2_BOX);

        assertThat(share.numerator()).isEqualByComparingTo("37");
        assertThat(share.denominator()).isEqualTo(40);
        assertThat(share.exact()).isEqualTo("92.5");
        assertThat(share.displayed()).isEqualTo("93");
        assertThat(share.interval()).isEqualTo(new Interval(new BigDecimal("80.1"), new BigDecimal("97.4")));
    }

    @Test
    void roundingLooksAtTheFractionAndNotAtWhatWasRoundedBefore() {
        var almost = Ratio.percent(9_249_999_999_996L, 10_000_000_000_000L); // 92.49999999996

        assertThat(almost.exact()).isEqualTo("92.5");
        assertThat(almost.displayed(0)).isEqualTo("92");
    }

    @Test
    void notApplicableAndSkippedLeaveTheDenominator() {
        var tally = answers(scale(5), 0, 0, 0, 0, 3);
        IntStream.range(0, 10).forEach(each -> tally.notApplicable());
        tally.skipped();

        assertThat(metric(scale(5), tally, Definition.TOP_1_BOX).exact()).isEqualTo("100");
        assertThat(metric(scale(5), tally, Definition.TOP_1_BOX).denominator()).isEqualTo(3);
        assertThat(tally.valid()).isEqualTo(3);
        assertThat(tally.notApplicableCount()).isEqualTo(10);
        assertThat(tally.missing()).isEqualTo(1);
    }

    @Test
    void whereEverybodySkippedThereIsNoValue() {
        var tally = scale(5).nobody();
        tally.skipped();

        assertThat(Metric.of(scale(5), tally)).hasSize(4).allSatisfy(metric -> {
            assertThat(metric.exact()).isNull();
            assertThat(metric.displayed()).isNull();
            assertThat(metric.interval()).isNull();
            assertThat(metric.denominator()).isZero();
        });
    }

    @Test
    void ofSevenTheTwoHighestArePositive() {
        var tally = answers(scale(7), 0, 0, 0, 0, 5, 3, 2);

        assertThat(metric(scale(7), tally, Definition.TOP_2_BOX).numerator()).isEqualByComparingTo("5");
        assertThat(metric(scale(7), tally, Definition.TOP_1_BOX).displayed()).isEqualTo("20");
    }

    @Test
    void theMeanIsConvertedToAHundred() {
        var tally = answers(scale(5), 1, 0, 0, 1, 2); // 1, 4, 5, 5

        assertThat(metric(scale(5), tally, Definition.MEAN).displayed()).isEqualTo("3.75");
        assertThat(metric(scale(5), tally, Definition.MEAN_100).exact()).isEqualTo("68.75");
        assertThat(metric(scale(5), tally, Definition.MEAN_100).displayed()).isEqualTo("68.8");
    }

    @Test
    void whereNobodyRecommendsItTheScoreIsMinusAHundred() {
        var item = recommendation();
        var tally = answers(item, 4, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0);

        assertThat(metric(item, tally, Definition.NPS).displayed()).isEqualTo("-100");
        assertThat(metric(item, tally, Definition.NPS).interval()).isNull();
    }

    @Test
    void sevenAndEightCountInTheDenominatorOnly() {
        var item = recommendation();
        var tally = answers(item, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

        assertThat(metric(item, tally, Definition.NPS).exact()).isEqualTo("20");
        assertThat(metric(item, tally, Definition.MEAN).exact()).isEqualTo("8");
    }

    @Test
    void numbersAreAddedExactly() {
        var item = new Item("hours", LocalizedText.ko("시간"), Item.Kind.NUMBER, null, List.of());
        var tally = item.nobody();
        IntStream.range(0, 10).forEach(each -> tally.number(new BigDecimal("0.1")));

        assertThat(metric(item, tally, Definition.MEAN).numerator()).isEqualByComparingTo("1");
        assertThat(metric(item, tally, Definition.MEAN).exact()).isEqualTo("0.1");
    }

    @Test
    void theIntervalStaysWithinTheHundred() {
        assertThat(Interval.wilson(10, 10)).isEqualTo(new Interval(new BigDecimal("72.2"), new BigDecimal("100.0")));
        assertThat(Interval.wilson(0, 10)).isEqualTo(new Interval(new BigDecimal("0.0"), new BigDecimal("27.8")));
    }

    private static Metric metric(Item item, Tally tally, Definition definition) {
        return Metric.of(item, tally).stream()
                .filter(metric -> metric.definition() == definition)
                .findFirst()
                .orElseThrow();
    }

    private static Tally answers(Item item, int... counts) {
        var tally = item.nobody();
        for (int value = 0; value < counts.length; value++) {
            for (int each = 0; each < counts[value]; each++) {
                tally.chosen(value);
            }
        }
        return tally;
    }

    private static Item scale(int values) {
        return item(Item.Kind.SCALE, 1, values);
    }

    private static Item recommendation() {
        return item(Item.Kind.RECOMMENDATION, 0, 10);
    }

    private static Item item(Item.Kind kind, int from, int to) {
        var values = IntStream.rangeClosed(from, to)
                .mapToObj(value -> new Item.Value(
                        String.valueOf(value), LocalizedText.ko(String.valueOf(value)), BigDecimal.valueOf(value)))
                .toList();
        return new Item("overall", LocalizedText.ko("행사 전반 만족도"), kind, null, values);
    }
}
