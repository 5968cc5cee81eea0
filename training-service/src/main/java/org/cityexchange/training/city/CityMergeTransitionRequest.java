package org.cityexchange.training.city;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a merge is to get. */
@Schema(examples = """
                {"to": "UNDONE", "reason": "서로 다른 도시로 확인됨"}
                """)
public record CityMergeTransitionRequest(
        @NotNull CityMergeStatus to,

        @Schema(nullable = true) @Size(max = 1000) String reason) {}
