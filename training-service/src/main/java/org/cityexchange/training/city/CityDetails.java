package org.cityexchange.training.city;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said anew about a city. Code and country are for ever: they may be repeated, not changed. */
@Schema(examples = """
                {"names": {"ko": "퀴논시"}, "population": 457400}
                """)
public record CityDetails(
        @NotNull String code,
        @NotNull CityKind kind,
        @NotNull LocalizedText names,

        @Schema(nullable = true, description = "Code of what it lies in")
        String parent,

        @NotNull String country,

        @Schema(nullable = true) @DecimalMin("-90") @DecimalMax("90")
        Double lat,

        @Schema(nullable = true) @DecimalMin("-180") @DecimalMax("180")
        Double lon,

        @Schema(nullable = true) @PositiveOrZero Long population,
        @Schema(nullable = true) @Positive Long geonameId,

        @Schema(nullable = true) @Pattern(regexp = CityDetails.ISO_3166_2)
        String iso31662) {

    /** What is known of a city that is not stored yet. */
    static final CityDetails NOTHING = new CityDetails(null, null, null, null, null, null, null, null, null, null);

    static final String ISO_3166_2 = "[A-Z]{2}-[A-Z0-9]{1,3}";

    /** The same of a city that lies in that one. */
    CityDetails within(String otherParent) {
        return new CityDetails(code, kind, names, otherParent, country, lat, lon, population, geonameId, iso31662);
    }
}
