package org.cityexchange.forum.survey;

import java.util.UUID;

/**
 * A batch of answers of a survey can be read from now on, at least as many as the survey's smallest group except when it
 * closes: said within the transaction.
 *
 * @param added how many came with this batch
 */
public record ResponsesAdded(UUID surveyId, int added) {}
