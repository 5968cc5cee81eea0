package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many of so many, and in percent. */
@Schema(name = "SurveyShare")
public record Share(
        @Schema(examples = "37") long numerator,
        @Schema(examples = "40") long denominator,

        @Schema(nullable = true, examples = "92.5", description = "To ten digits; null of nobody")
        BigDecimal exact,

        @Schema(nullable = true, examples = "93", description = "Rounded half up from the fraction")
        BigDecimal displayed,

        @Schema(nullable = true) Interval interval) {

    static Share of(long numerator, long denominator) {
        var ratio = Ratio.percent(numerator, denominator);
        return new Share(
                numerator, denominator, ratio.exact(), ratio.displayed(0), Interval.wilson(numerator, denominator));
    }
}
