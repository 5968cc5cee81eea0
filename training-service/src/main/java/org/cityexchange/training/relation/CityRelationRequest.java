package org.cityexchange.training.relation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a relation of a city. What is not known is left out, never guessed. */
@Schema(examples = """
                {"kind": "FRIENDSHIP", "partner": "delhi-in", "since": "2008-01-01", "sincePrecision": "YEAR",
                 "asPrinted": "친선도시"}
                """)
public record CityRelationRequest(
        @NotNull CityRelationKind kind,

        @Schema(nullable = true, description = "Code of the other city; not for NETWORK_MEMBER", examples = "delhi-in")
        String partner,

        @Schema(nullable = true, description = "Code of the institution of kind NETWORK; for NETWORK_MEMBER alone")
        String network,

        @Schema(
                nullable = true,
                description = "First day, or that of the year, half-year or month of which it is known")
        LocalDate since,

        @Schema(nullable = true, description = "DAY unless told; not MINUTE")
        DatePrecision sincePrecision,

        @Schema(nullable = true, description = "Last day, or first day of the period in which it ended")
        LocalDate until,

        @Schema(nullable = true) DatePrecision untilPrecision,

        @Schema(nullable = true, description = "What the source calls it", examples = "친선도시")
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String asPrinted,

        @Schema(nullable = true) @Valid Figure.Source source,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public CityRelationRequest {
        asPrinted = Texts.clean(asPrinted);
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
