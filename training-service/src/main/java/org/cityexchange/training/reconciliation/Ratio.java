package org.cityexchange.training.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number a figure is held against: a count, or a percentage with what it was made from.
 *
 * @param value a percentage with more decimals than anybody prints, so that it is rounded once
 * @param numerator null for a count
 * @param denominator null for a count
 */
record Ratio(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private static final int DECIMALS = 10;
    private static final int SHOWN = 2;

    static Ratio count(BigDecimal value) {
        return new Ratio(value, null, null);
    }

    /** So many per cent. */
    static Ratio percent(BigDecimal numerator, BigDecimal denominator) {
        var percent = numerator.scaleByPowerOfTen(2).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
        return new Ratio(percent, numerator, denominator);
    }

    /** The value as it is shown. */
    BigDecimal shown() {
        return numerator == null ? value : value.setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
