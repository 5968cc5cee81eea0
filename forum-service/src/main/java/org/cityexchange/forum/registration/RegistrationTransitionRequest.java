package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. */
@Schema(examples = "{\"to\": \"CANCELLED\", \"reason\": \"Cannot travel\"}")
public record RegistrationTransitionRequest(
        @NotNull RegistrationStatus to,

        @Size(max = 2000) @Schema(nullable = true, description = "Needed to reject")
        String reason) {}
