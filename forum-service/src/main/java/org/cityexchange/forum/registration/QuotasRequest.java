package org.cityexchange.forum.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many places there are to be; a mode that is left out stays as it is. */
@Schema(examples = "{\"items\": [{\"mode\": \"ON_SITE\", \"size\": 30}, {\"mode\": \"ONLINE\", \"size\": 70}]}")
public record QuotasRequest(@NotEmpty @Size(max = 2) List<@NotNull @Valid Item> items) {

    /** The places of one mode. */
    @Schema(name = "QuotaSize")
    public record Item(
            @NotNull RegistrationMode mode,

            @Min(0) @Max(1_000_000) @Schema(nullable = true, description = "null: no limit")
            Integer size) {}
}
