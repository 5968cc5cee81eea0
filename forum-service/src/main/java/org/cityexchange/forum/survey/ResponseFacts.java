package org.cityexchange.forum.survey;

import java.util.Map;

/**
 * What somebody answered. There is deliberately nothing else to know of it.
 *
 * @param dimensions by name: of {@link BallotDimension} what the ballot said, of questions that are dimensions what was
 *     answered; what is not known is not there
 * @param answers by question, in the form that {@link SurveyQuestion} describes
 */
public record ResponseFacts(Map<String, String> dimensions, Map<String, Object> answers) {}
