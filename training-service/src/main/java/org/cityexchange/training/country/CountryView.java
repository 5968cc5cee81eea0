package org.cityexchange.training.country;

import java.util.Map;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country as it is shown. */
@Schema(name = "Country")
public record CountryView(
        @Schema(description = "ISO 3166-1 alpha-2", examples = "VN")
        String alpha2,

        @Schema(description = "ISO 3166-1 alpha-3", examples = "VNM")
        String alpha3,

        @Schema(nullable = true, description = "UN M49; null for Kosovo", examples = "704")
        String m49,

        LocalizedText names,

        @Schema(
                description = "The continent it counts to, by scheme",
                examples = "{\"SHRDC_6\": \"ASIA\", \"GEO_6\": \"ASIA\"}")
        Map<ContinentScheme, Continent> continents) {}
