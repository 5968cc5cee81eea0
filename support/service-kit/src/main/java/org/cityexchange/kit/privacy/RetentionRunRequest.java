package org.cityexchange.kit.privacy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts a run of the retention rules. */
@Schema(examples = "{\"dryRun\": true}")
public record RetentionRunRequest(
        @NotNull @Schema(description = "Only count what is due")
        Boolean dryRun) {}
