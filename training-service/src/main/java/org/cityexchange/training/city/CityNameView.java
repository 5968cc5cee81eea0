package org.cityexchange.training.city;

import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.CityNameKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name of a city as it is shown. */
@Schema(name = "CityName")
public record CityNameView(
        @Schema(nullable = true, description = "Null for a present official name: that is changed in the city itself")
        UUID id,

        @Schema(description = "BCP 47 tag", examples = "ko") String language,
        CityNameKind kind,
        @Schema(examples = "퀴논") String name,
        @Schema(nullable = true) LocalDate since,

        @Schema(nullable = true, description = "The last day on which it was in use")
        LocalDate until) {

    /** The same as a present official name. */
    CityNameView withoutId() {
        return new CityNameView(null, language, kind, name, since, until);
    }
}
