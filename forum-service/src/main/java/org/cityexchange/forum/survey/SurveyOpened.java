package org.cityexchange.forum.survey;

import java.time.Instant;
import java.util.UUID;

/** A survey takes answers, for the first time or again after a pause: said within the transaction. */
public record SurveyOpened(UUID surveyId, Instant at) {}
