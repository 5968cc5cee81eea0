package org.cityexchange.training.city;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city to be entered in the registry. */
@Schema(examples = """
                {"code": "quy-nhon-vn", "kind": "CITY", "names": {"ko": "퀴논", "en": "Quy Nhon", "vi": "Quy Nhơn"},
                 "country": "VN", "lat": 13.77648, "lon": 109.22367, "population": 210338, "geonameId": 1568574,
                 "otherNames": [{"language": "ko", "kind": "ALIAS", "name": "꾸이년"}]}
                """)
public record RegisterCityRequest(
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = CODE)
        @Schema(description = "Lower case letters, digits and hyphens; for ever", examples = "quy-nhon-vn")
        String code,

        @NotNull CityKind kind,
        @NotNull LocalizedText names,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid CityNameRequest> otherNames,

        @Schema(nullable = true, description = "Code of what it lies in")
        String parent,

        @NotBlank @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1 alpha-2", examples = "VN")
        String country,

        @Schema(nullable = true) @DecimalMin("-90") @DecimalMax("90")
        Double lat,

        @Schema(nullable = true) @DecimalMin("-180") @DecimalMax("180")
        Double lon,

        @Schema(nullable = true) @PositiveOrZero Long population,
        @Schema(nullable = true) @Positive Long geonameId,

        @Schema(nullable = true) @Pattern(regexp = CityDetails.ISO_3166_2)
        String iso31662,

        @Schema(nullable = true, description = "Whether nobody has checked it yet; false unless told")
        Boolean proposed,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    /** Codes: no dot, so that they can stand in a path before a suffix. */
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public RegisterCityRequest {
        otherNames = otherNames == null ? List.of() : otherNames;
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }

    CityDetails details() {
        return new CityDetails(code, kind, names, parent, country, lat, lon, population, geonameId, iso31662);
    }
}
