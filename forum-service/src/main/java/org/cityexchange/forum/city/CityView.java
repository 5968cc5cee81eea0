package org.cityexchange.forum.city;

import java.util.UUID;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city as the registry last told us. */
@Schema(name = "City")
public record CityView(
        UUID id,
        @Schema(examples = "delhi-in") String code,
        CityKind kind,
        LocalizedText names,

        @Schema(nullable = true, description = "Code of the local government it lies in")
        String parent,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "IN")
        String country,

        @Schema(nullable = true) Double lat,
        @Schema(nullable = true) Double lon,
        @Schema(nullable = true) Long population,
        CityStatus status,

        @Schema(
                nullable = true,
                description = "Code of the city that a merged one reads through to",
                examples = "delhi-in")
        String mergedInto,

        @Schema(description = "The how manieth change of the city this is")
        long revision) {}
