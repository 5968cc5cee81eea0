package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for another status.
 *
 * @param reason needed to postpone and to cancel
 */
@Schema(examples = "{\"to\": \"REGISTRATION_OPEN\"}")
public record EventTransitionRequest(
        @NotNull EventStatus to,
        @Size(max = 2000) @Schema(nullable = true) String reason) {}
