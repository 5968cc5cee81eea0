package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a consent back. */
@Schema(examples = "{\"purpose\": \"PHOTOS\"}")
public record ConsentWithdrawalRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Of what was consented to", examples = "PHOTOS")
        String purpose) {}
