package org.cityexchange.forum.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a series of events. */
@Schema(name = "EventSeriesRequest", examples = """
                {"slug": "exchange-forum", "ownerInstitution": "gaok", "title": {"ko": "지자체 국제교류 활성화 포럼"},
                 "firstYear": 2013, "cadence": "ANNUAL"}
                """)
public record SeriesRequest(
        @NotBlank @Size(min = 3, max = 80) @Pattern(regexp = EventRequest.SLUG, message = "{city-exchange.slug}")
        String slug,

        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,
        @NotNull LocalizedText title,
        @Min(1900) @Max(2200) @Schema(nullable = true) Integer firstYear,
        @Schema(nullable = true) Cadence cadence) {

    /** How often events of the series are held. */
    public enum Cadence {
        ANNUAL,
        BIENNIAL,
        IRREGULAR
    }
}
