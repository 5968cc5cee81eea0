package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as the fraction it is, so that it is rounded once and only for showing.
 *
 * @param factor 100 for what is stated of a hundred, otherwise 1
 */
record Ratio(BigDecimal numerator, long denominator, int factor) {

    private static final int EXACT_DIGITS = 10;
    private static final int HUNDRED = 100;

    static Ratio percent(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), denominator, HUNDRED);
    }

    /** The value to ten digits, half up; null where nobody counts: neither 0 nor not a number. */
    BigDecimal exact() {
        if (denominator == 0) {
            return null;
        }
        var value = divided(EXACT_DIGITS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The value with so many digits, half up from the fraction itself: 92.5 shows 93. */
    BigDecimal displayed(int digits) {
        return denominator == 0 ? null : divided(digits);
    }

    private BigDecimal divided(int digits) {
        return numerator
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(denominator), digits, RoundingMode.HALF_UP);
    }
}
