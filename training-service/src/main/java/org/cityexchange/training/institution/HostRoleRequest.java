package org.cityexchange.training.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a network's training institute is hosted, as what and when. What is not known is left out, never guessed. */
@Schema(examples = """
                {"kind": "HEADQUARTERS", "city": "seoul-kr", "host": "shrdc",
                 "since": "2014-01-01", "sincePrecision": "YEAR",
                 "decidedOn": "2012-01-01", "decidedOnPrecision": "YEAR",
                 "decidedBy": {"ko": "광저우 이사회", "en": "Board meeting in Guangzhou"}}
                """)
public record HostRoleRequest(
        @NotNull HostRoleKind kind,

        @NotBlank @Schema(description = "Code of the city", examples = "seoul-kr")
        String city,

        @Schema(nullable = true, description = "Code of the institution that hosts it", examples = "shrdc")
        String host,

        @Schema(
                nullable = true,
                description = "First day, or that of the year, half-year or month of which it is known")
        LocalDate since,

        @Schema(nullable = true, description = "DAY unless told; not MINUTE")
        DatePrecision sincePrecision,

        @Schema(nullable = true, description = "Last day, or first day of the period in which it ended")
        LocalDate until,

        @Schema(nullable = true) DatePrecision untilPrecision,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) DatePrecision decidedOnPrecision,
        @Schema(nullable = true) LocalizedText decidedBy,
        @Schema(nullable = true) @Valid Figure.Source source,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public HostRoleRequest {
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
