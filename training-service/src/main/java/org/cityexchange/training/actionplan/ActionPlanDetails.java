package org.cityexchange.training.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action plan says. */
@Schema(examples = """
                {"problem": "Buses stand in the traffic of the centre every morning.", "policies": ["TOPIS"],
                 "measures": [{"indicator": "Average speed of buses in the morning", "unit": "km/h", "baseline": 14.5,
                               "target": 18, "dueOn": "2027-12-31"}]}
                """)
public record ActionPlanDetails(
        @NotBlank @Size(max = 5000) @Schema(description = "What is to be solved at home")
        String problem,

        @Schema(nullable = true, description = "Codes of the policies it follows", examples = "TOPIS") @Size(max = 20)
        List<@NotNull String> policies,

        @Schema(nullable = true) @Size(max = 30) List<@NotNull @Valid Wanted> measures) {

    /** Arrays are never null. */
    public ActionPlanDetails {
        problem = Texts.clean(problem);
        policies = policies == null ? List.of() : policies.stream().distinct().toList();
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** A measure as it is planned. */
    @Schema(name = "PlannedMeasure")
    public record Wanted(
            @NotBlank @Size(max = 500) String indicator,
            @Size(max = 50) @Schema(nullable = true) String unit,

            @Digits(integer = 15, fraction = 6) @Schema(nullable = true)
            BigDecimal baseline,

            @Digits(integer = 15, fraction = 6) @Schema(nullable = true)
            BigDecimal target,

            @Schema(nullable = true) LocalDate dueOn) {

        /** Texts are taken in their normal form. */
        public Wanted {
            indicator = Texts.clean(indicator);
            unit = Texts.clean(unit);
        }
    }

    /** The measures, numbered by their places. */
    List<Measure> numbered() {
        var numbered = new ArrayList<Measure>();
        measures.forEach(each -> numbered.add(new Measure(
                numbered.size() + 1,
                each.indicator(),
                each.unit(),
                each.baseline(),
                each.target(),
                each.dueOn(),
                null)));
        return numbered;
    }
}
