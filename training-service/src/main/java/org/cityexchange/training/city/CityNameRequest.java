package org.cityexchange.training.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name to be added to a city. One of kind OFFICIAL takes the place of the present one in that language, which becomes
 * a historical name.
 */
@Schema(examples = """
                {"language": "ko", "kind": "ALIAS", "name": "꾸이년"}
                """)
public record CityNameRequest(
        @NotBlank
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Schema(description = "BCP 47 tag", examples = "ko")
        String language,

        @NotNull CityNameKind kind,

        @NotBlank @Size(max = City.LONGEST_NAME) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Schema(nullable = true) LocalDate since,

        @Schema(nullable = true, description = "The last day on which it was in use; not for OFFICIAL")
        LocalDate until) {

    public CityNameRequest {
        name = Texts.clean(name);
    }
}
