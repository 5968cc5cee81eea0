package org.cityexchange.training.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that keeps the caller from verifying an outcome. */
@Schema(name = "VerificationBlocker")
public record VerificationBlockerView(
        @Schema(description = "Stable; new codes may appear", examples = "NO_INDEPENDENT_EVIDENCE")
        String code,

        @Schema(description = "The same in the caller's language")
        String detail) {}
