package org.cityexchange.training.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for reserves to be called up. */
@Schema(examples = "{\"channel\": \"ON_SITE\", \"count\": 1}")
public record CallUpRequest(
        @NotNull Channel channel,

        @Min(1) @Max(1000) @Schema(nullable = true, description = "At most how many; 1 unless told")
        Integer count) {

    /** One unless told. */
    public CallUpRequest {
        count = count == null ? Integer.valueOf(1) : count;
    }
}
