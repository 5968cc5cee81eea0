package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Between which shares the true one lies with a confidence of 95 %, by Wilson's score (1927); in percent. */
@Schema(name = "ConfidenceInterval")
public record Interval(
        @Schema(examples = "80.1") BigDecimal low,
        @Schema(examples = "97.4") BigDecimal high) {

    private static final double Z = 1.959963984540054; // the 97.5th percentile of the normal distribution
    private static final double HUNDRED = 100;

    /** The interval of a share; null where nobody counts. */
    static Interval wilson(long numerator, long denominator) {
        if (denominator == 0) {
            return null;
        }
        var n = (double) denominator;
        var share = numerator / n;
        var centre = share + Z * Z / (2 * n);
        var reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        var scale = 1 + Z * Z / n;
        return new Interval(percent((centre - reach) / scale), percent((centre + reach) / scale));
    }

    private static BigDecimal percent(double share) {
        var within = Math.min(1, Math.max(0, share));
        return BigDecimal.valueOf(within * HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }
}
