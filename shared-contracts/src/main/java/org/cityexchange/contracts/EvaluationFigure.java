package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One figure made of answers, with what it was made of.
 *
 * @param definition how it is made
 * @param unit what it is stated in: PERCENT, POINT (of a hundred) or SCORE (on the question's own scale)
 * @param numerator the exact value's numerator
 * @param denominator the exact value's denominator: the answers that count, times the range of the scale where it is
 *     converted
 * @param displayed the value as it is shown, rounded half up once from the fraction; null where nobody's answer counts
 */
public record EvaluationFigure(
        EvaluationDefinition definition,
        EvaluationUnit unit,
        BigDecimal numerator,
        Long denominator,
        @Nullable BigDecimal displayed) {

    /** Checks the components. */
    public EvaluationFigure {
        requireNonNull(definition, "definition");
        requireNonNull(unit, "unit");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        Checks.require(denominator >= 0, "denominator is negative");
        Checks.require((denominator == 0) == (displayed == null), "displayed belongs to a figure somebody counts in");
    }
}
