package org.cityexchange.training.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a dry run: who would be selected. */
@Schema(examples = """
                {"seed": 20261122, "reserves": 5,
                 "weights": {"INSTITUTION_RANK": 40, "FIRST_TIME_CITY": 20, "GENDER_BALANCE": 20, "COUNTRY_SPREAD": 20}}
                """)
public record SelectionRoundRequest(
        @Schema(
                nullable = true,
                description = "Points by criterion, 0 to 100; one that is missing gives none. Unless told, only the"
                        + " place the institution gave counts.",
                examples = "{\"INSTITUTION_RANK\": 100}")
        Map<@NotNull Criterion, @NotNull @Min(0) @Max(100) Integer> weights,

        @Min(0)
        @Max(Integer.MAX_VALUE)
        @Schema(
                nullable = true,
                description = "Decides between nominees with equal points; the same seed over the same inputs has the"
                        + " same outcome; drawn unless told")
        Long seed,

        @Min(0)
        @Max(10_000)
        @Schema(nullable = true, description = "At most how many reserves in each channel; no limit unless told")
        Integer reserves) {

    /** The institutions' ranking alone counts unless told. */
    public SelectionRoundRequest {
        weights = weights == null ? Map.of(Criterion.INSTITUTION_RANK, 100) : weights;
    }
}
