package org.cityexchange.training.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relation as it is seen from one of its cities. */
@Schema(name = "CityRelation")
public record CityRelationView(
        UUID id,
        CityRelationKind kind,

        @Schema(
                nullable = true,
                description = "Code of the other city, read through merges; null for NETWORK_MEMBER",
                examples = "delhi-in")
        String counterpart,

        @Schema(nullable = true, description = "Code of the network", examples = "metropolis")
        String network,

        @Schema(description = "Code it was recorded with", examples = "seoul-kr")
        String city,

        @Schema(nullable = true, description = "Code the other side was recorded with", examples = "delhi-in")
        String partner,

        @Schema(nullable = true, description = "Null where it is not known")
        LocalDate since,

        @Schema(nullable = true, description = "YEAR: no more than the year is known")
        DatePrecision sincePrecision,

        @Schema(nullable = true, description = "Last day, or first day of the period in which it ended")
        LocalDate until,

        @Schema(nullable = true) DatePrecision untilPrecision,

        @Schema(nullable = true, description = "What the source calls it", examples = "친선도시")
        String asPrinted,

        @Schema(nullable = true) Figure.Source source,
        Provenance provenance,
        @Schema(nullable = true) String dataset,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {}
