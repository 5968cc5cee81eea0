package org.cityexchange.training.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a training institute is or was hosted, as it is shown. */
@Schema(name = "HostRole")
public record HostRoleView(
        UUID id,

        @Schema(description = "Code of the institute that is hosted")
        String institution,

        HostRoleKind kind,

        @Schema(description = "Code of the city it was recorded with", examples = "seoul-kr")
        String city,

        @Schema(nullable = true, description = "Code of the institution that hosts it", examples = "shrdc")
        String host,

        @Schema(nullable = true, description = "Null where it is not known")
        LocalDate since,

        @Schema(nullable = true, description = "YEAR: no more than the year is known")
        DatePrecision sincePrecision,

        @Schema(nullable = true, description = "Last day, or first day of the period in which it ended")
        LocalDate until,

        @Schema(nullable = true) DatePrecision untilPrecision,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) DatePrecision decidedOnPrecision,
        @Schema(nullable = true) LocalizedText decidedBy,
        @Schema(nullable = true) Figure.Source source,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {}
