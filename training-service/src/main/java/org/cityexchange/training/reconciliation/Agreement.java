package org.cityexchange.training.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cityexchange.kit.figure.Figure;

/** Whether a number is what a figure says, given how exact the figure means to be. */
enum Agreement {
    /** It is within what the figure says. */
    FULL(Verdict.MATCH),
    /** It is once rounded as the figure is. */
    ROUNDED(Verdict.ROUNDED_MATCH),
    NONE(Verdict.MISMATCH);

    private static final String PERCENT = "PERCENT";

    /** What is said to be slightly over is so by a tenth at most. */
    private static final BigDecimal SLIGHTLY = new BigDecimal("1.1");

    /** What is said to be about so much is off by a twentieth at most. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    private final Verdict verdict;

    Agreement(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Holds a figure against a number. */
    static Agreement between(Figure figure, BigDecimal number) {
        var value = figure.value();
        return switch (figure.qualifier()) {
            case EXACT -> exactly(figure, number);
            case APPROX -> fullIf(isAbout(value, number));
            case MORE_THAN -> fullIf(number.compareTo(value) > 0 && number.compareTo(value.multiply(SLIGHTLY)) <= 0);
            case AT_LEAST -> fullIf(number.compareTo(value) >= 0);
        };
    }

    /** A count is exact or wrong; a percentage is printed rounded. */
    private static Agreement exactly(Figure figure, BigDecimal number) {
        var value = figure.value();
        if (number.compareTo(value) == 0) {
            return FULL;
        }
        var rounded = number.setScale(Math.max(value.scale(), 0), RoundingMode.HALF_UP);
        return figure.unit().equals(PERCENT) && rounded.compareTo(value) == 0 ? ROUNDED : NONE;
    }

    /** The number rounds to the value where the value stops being exact (280 at the tens), and is not far off either. */
    private static boolean isAbout(BigDecimal value, BigDecimal number) {
        var shortest = value.stripTrailingZeros();
        var rounded = number.setScale(shortest.scale(), RoundingMode.HALF_UP);
        var off = number.subtract(value, MathContext.DECIMAL64).abs();
        return rounded.compareTo(value) == 0 && off.compareTo(value.abs().multiply(ABOUT)) <= 0;
    }

    private static Agreement fullIf(boolean agrees) {
        return agrees ? FULL : NONE;
    }
}
