package org.cityexchange.forum.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * A survey takes no answers any more, and all it has can be read by {@link SurveyResponses}: said within the transaction, so
 * that what hangs on it follows or nothing happens.
 */
public record SurveyClosed(UUID surveyId, Instant at) {}
