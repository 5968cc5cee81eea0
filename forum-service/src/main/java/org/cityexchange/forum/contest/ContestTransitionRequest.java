package org.cityexchange.forum.contest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. */
@Schema(examples = "{\"to\": \"REVIEW\"}")
public record ContestTransitionRequest(@NotNull ContestStatus to) {}
