package org.cityexchange.kit.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something is to be kept. */
@Schema(examples = "{\"keptFor\": \"P3Y\"}")
public record RetentionRuleRequest(
        @NotNull
        @Pattern(regexp = "P(?=[1-9])([1-9][0-9]?Y)?([1-9][0-9]?M)?([1-9][0-9]{0,3}D)?")
        @Schema(description = "An ISO 8601 period in years, months and days", examples = "P3Y")
        String keptFor) {

    Period period() {
        return Period.parse(keptFor);
    }
}
