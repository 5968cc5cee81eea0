package org.cityexchange.training.actionplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change, and by what that is seen.
 *
 * @param number its place in the plan, from 1
 */
@Schema(name = "Measure")
public record Measure(
        @Schema(examples = "1") int number,

        @Schema(examples = "Average speed of buses in the morning")
        String indicator,

        @Schema(nullable = true, examples = "km/h") String unit,

        @Schema(nullable = true, description = "Before anything was done", examples = "14.5")
        BigDecimal baseline,

        @Schema(nullable = true, examples = "18") BigDecimal target,

        @Schema(nullable = true, description = "By when the target is to be reached")
        LocalDate dueOn,

        @Schema(nullable = true, description = "As the last follow-up says", examples = "15.2")
        BigDecimal actual) {

    Measure withActual(BigDecimal value) {
        return new Measure(number, indicator, unit, baseline, target, dueOn, value);
    }
}
