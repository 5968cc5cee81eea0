package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cancels a whole delegation. */
@Schema(examples = "{\"to\": \"CANCELLED\", \"reason\": \"The visit was put off\"}")
public record RegistrationGroupTransitionRequest(
        @NotNull RegistrationGroupView.Status to,
        @Size(max = 2000) @Schema(nullable = true) String reason) {}
