package org.cityexchange.training.actionplan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a measure stands at a follow-up. */
@Schema(name = "Actual")
public record Actual(
        @Min(1) @Schema(description = "Number of the measure in the plan", examples = "1")
        int measure,

        @NotNull @Digits(integer = 15, fraction = 6) @Schema(examples = "15.2")
        BigDecimal actual) {}
