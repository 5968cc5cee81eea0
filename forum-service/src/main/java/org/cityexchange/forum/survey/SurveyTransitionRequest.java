package org.cityexchange.forum.survey;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. */
@Schema(examples = "{\"to\": \"OPEN\"}")
public record SurveyTransitionRequest(@NotNull SurveyStatus to) {}
