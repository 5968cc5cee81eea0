package org.cityexchange.training.city;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city somebody means, as they write it. */
@Schema(examples = """
                {"names": ["꾸이년", "Qui Nhơn"], "country": "VN"}
                """)
public record CityMatchRequest(
        @NotEmpty
        @Size(max = 5)
        @Schema(description = "Spellings of one and the same name: Korean, Latin, as it was written")
        List<@NotBlank @Size(max = City.LONGEST_NAME) String> names,

        @Schema(nullable = true, description = "ISO 3166-1 alpha-2, where it is known", examples = "VN")
        @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Schema(nullable = true, description = "How many candidates at most; 10 unless told") @Min(1) @Max(50)
        Integer limit) {

    public CityMatchRequest {
        limit = limit == null ? 10 : limit;
    }
}
