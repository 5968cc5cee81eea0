package org.cityexchange.forum.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. */
@Schema(examples = "{\"to\": \"DECLINED\", \"reason\": \"예산이 없음\"}")
public record FollowUpTransitionRequest(
        @NotNull FollowUpStatus to,

        @Size(max = 1000) @Schema(nullable = true, description = "Needed to decline")
        String reason) {}
