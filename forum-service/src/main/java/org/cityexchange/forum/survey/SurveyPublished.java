package org.cityexchange.forum.survey;

import java.time.Instant;
import java.util.UUID;

/** A survey's results become public: said within the transaction; whoever finds them not ready may refuse it. */
public record SurveyPublished(UUID surveyId, Instant at) {}
