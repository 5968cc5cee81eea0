package org.cityexchange.training.policy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a policy is to get. */
@Schema(examples = "{\"to\": \"RETIRED\"}")
public record PolicyTransitionRequest(@NotNull PolicyStatus to) {}
