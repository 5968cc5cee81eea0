package org.cityexchange.forum.smallgroup;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status of a matching run. */
@Schema(examples = "{\"to\": \"COMMITTED\"}")
public record MatchingRunTransitionRequest(@NotNull MatchingRunStatus to) {}
