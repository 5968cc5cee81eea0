package org.cityexchange.training.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At least and at most how many of a run's participants are to be of a value, or of each value. A rule of one value goes
 * before the rule of each value; a minimum of each value holds of those values that somebody was nominated with.
 */
@Schema(
        examples =
                "{\"dimension\": \"CONTINENT\", \"scheme\": \"SHRDC_6\", \"value\": \"ASIA\", \"min\": 4, \"max\": 10}")
public record CompositionRule(
        @NotNull RuleDimension dimension,

        @Schema(nullable = true, description = "Only for CONTINENT; SHRDC_6 unless told")
        ContinentScheme scheme,

        @Size(max = 100)
        @Schema(
                nullable = true,
                description = "A code, or a name of the list of the dimension; null: each value",
                examples = "ASIA")
        String value,

        @Min(0) @Max(10_000) @Schema(nullable = true) Integer min,
        @Min(0) @Max(10_000) @Schema(nullable = true) Integer max) {

    /** Continents are those of the tables unless told. */
    public CompositionRule {
        scheme = dimension == RuleDimension.CONTINENT && scheme == null ? ContinentScheme.SHRDC_6 : scheme;
    }

    /** At least how many: none unless told. */
    int least() {
        return min == null ? 0 : min;
    }

    /** Whether both are rules of the same thing. */
    boolean isOfSame(CompositionRule other) {
        return isAlong(other.dimension, other.scheme)
                && (value == null ? other.value == null : value.equals(other.value));
    }

    /** Whether it is a rule of that dimension, by that scheme. */
    boolean isAlong(RuleDimension otherDimension, ContinentScheme otherScheme) {
        return dimension == otherDimension && scheme == otherScheme;
    }

    /** The same for the same rule. */
    String canonical() {
        return String.join("|", dimension.name(), String.valueOf(scheme), String.valueOf(value), min + "", max + "");
    }
}
