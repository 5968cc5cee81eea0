package org.cityexchange.training.city;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.contracts.CityStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a city is to get. */
@Schema(examples = """
                {"to": "RETIRED", "reason": "청주시에 통합됨 (2014-07-01)", "successor": "cheongju-si-chungbuk-kr"}
                """)
public record CityTransitionRequest(
        @NotNull CityStatus to,

        @Schema(nullable = true, description = "Needed to retire and to reject") @Size(max = 1000)
        String reason,

        @Schema(nullable = true, description = "Code of the city that follows a retired one")
        String successor) {}
