package org.cityexchange.training.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityexchange.training.country.Continent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many seats there are to be for people of these continents; one that is left out stays as it is. */
@Schema(examples = """
                {"items": [{"continent": "ASIA", "size": 5}]}
                """)
public record ContinentQuotasRequest(
        @NotEmpty @Size(max = 7) List<@NotNull @Valid Item> items) {

    /** The share of one continent. */
    @Schema(name = "ContinentQuotaSize")
    public record Item(
            @NotNull Continent continent,

            @Schema(nullable = true, description = "null: no limit") @Min(0) @Max(1_000_000)
            Integer size) {}
}
