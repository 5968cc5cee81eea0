package org.cityexchange.training.cityreview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city that is missing in the registry, or seems to be. */
@Schema(examples = """
                {"name": "꾸이년시", "country": "VN", "note": "빈딘성의 성도"}
                """)
public record ProposeCityRequest(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        @Schema(description = "In any language", examples = "꾸이년시")
        String name,

        @NotBlank @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1 alpha-2", examples = "VN")
        String country,

        @Schema(nullable = true) @Size(max = 1000) String note) {

    public ProposeCityRequest {
        name = Texts.clean(name);
    }
}
