package org.cityexchange.training.city;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city, or another local government, as it is shown. */
@Schema(name = "City")
public record CityView(
        UUID id,

        @Schema(description = "For ever; usable in place of the id", examples = "quy-nhon-vn")
        String code,

        CityKind kind,
        @Schema(description = "Present official names") LocalizedText names,

        @Schema(description = "Historical names, short forms and aliases")
        List<CityNameView> otherNames,

        @Schema(nullable = true, description = "Code of what it lies in", examples = "seoul-kr")
        String parent,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "VN")
        String country,

        @Schema(nullable = true, examples = "13.77648") Double lat,
        @Schema(nullable = true, examples = "109.22367") Double lon,

        @Schema(nullable = true, description = "For sorting and weights, not for statistics", examples = "210338")
        Long population,

        @Schema(nullable = true, examples = "1568574") Long geonameId,
        @Schema(nullable = true, examples = "KR-11") String iso31662,
        CityStatus status,

        @Schema(nullable = true, description = "Why it was retired or rejected")
        String statusReason,

        @Schema(nullable = true, description = "Code of the city it reads through to")
        String mergedInto,

        @Schema(nullable = true, description = "Code of the city that followed a retired one")
        String successor,

        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        @Schema(description = "The how manieth change told to the forum", examples = "1")
        long revision,

        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Where asOf is given: the official names on that day")
        LocalizedText namesAsOf,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For staff only")
        List<CityStatus> allowedTransitions) {

    /**
     * The city as it is shown.
     *
     * @param staff whether with what may be made of it
     * @param asOf the day of which the names are shown too, or null
     */
    static CityView of(City city, boolean staff, LocalDate asOf) {
        var details = city.details();
        var life = city.life();
        var row = city.row();
        return new CityView(
                city.id(),
                city.code(),
                details.kind(),
                details.names(),
                city.names().otherViews(),
                details.parent(),
                details.country(),
                details.lat(),
                details.lon(),
                details.population(),
                details.geonameId(),
                details.iso31662(),
                life.status(),
                life.statusReason(),
                life.mergedInto(),
                life.successor(),
                row.provenance(),
                row.dataset(),
                row.revision(),
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                asOf == null ? null : city.names().on(asOf).orElse(null),
                staff ? CityLife.successors(life.status()) : null);
    }
}
