package org.cityexchange.training.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone of the programme as it is shown. */
@Schema(name = "Milestone")
public record MilestoneView(
        UUID id,

        @Schema(description = "Usable in place of the id", examples = "on-site-again")
        String code,

        LocalDate occurredOn,

        @Schema(description = "HALF_YEAR: no more than the half of the year is known")
        DatePrecision datePrecision,

        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        Figure.Source source,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {}
