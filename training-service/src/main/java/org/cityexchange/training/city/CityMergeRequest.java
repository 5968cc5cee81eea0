package org.cityexchange.training.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city that is the same as another one. */
@Schema(examples = """
                {"from": "qui-nhon-vn", "into": "quy-nhon-vn", "fields": ["ALIASES", "POPULATION"],
                 "reason": "같은 도시의 다른 표기"}
                """)
public record CityMergeRequest(
        @NotBlank @Schema(description = "Code of the city that is merged away", examples = "qui-nhon-vn")
        String from,

        @NotBlank @Schema(description = "Code of the city that survives", examples = "quy-nhon-vn")
        String into,

        @Schema(nullable = true, description = "What the survivor takes over; nothing unless told") @Size(max = 8)
        List<@NotNull CityMergeField> fields,

        @Schema(nullable = true, description = "Merge across countries all the same; needs a reason")
        Boolean force,

        @Schema(nullable = true) @Size(max = 1000) String reason) {

    public CityMergeRequest {
        fields =
                fields == null ? List.of() : fields.stream().distinct().sorted().toList();
        force = Boolean.TRUE.equals(force);
    }
}
