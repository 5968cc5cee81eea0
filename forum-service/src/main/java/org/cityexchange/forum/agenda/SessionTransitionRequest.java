package org.cityexchange.forum.agenda;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a session is to become; the reason is needed to cancel it, and public. */
@Schema(examples = "{\"to\": \"CANCELLED\", \"reason\": \"발표자 사정\"}")
public record SessionTransitionRequest(
        @NotNull SessionStatus to,
        @Size(max = 1000) @Schema(nullable = true) String reason) {}
