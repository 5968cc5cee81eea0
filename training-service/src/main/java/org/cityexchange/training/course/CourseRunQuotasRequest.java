package org.cityexchange.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many seats there are to be; a channel that is left out stays as it is. */
@Schema(examples = "{\"items\": [{\"channel\": \"ON_SITE\", \"size\": 20}, {\"channel\": \"ONLINE\", \"size\": 50}]}")
public record CourseRunQuotasRequest(
        @NotEmpty @Size(max = 2) List<@NotNull @Valid Item> items) {

    static final int MOST_SEATS = 1_000_000;

    /** The seats of one channel. */
    @Schema(name = "CourseRunQuotaSize")
    public record Item(
            @NotNull Channel channel,

            @Schema(nullable = true, description = "null: no limit") @Min(0) @Max(MOST_SEATS)
            Integer size) {}
}
