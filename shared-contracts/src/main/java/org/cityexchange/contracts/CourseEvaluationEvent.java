package org.cityexchange.contracts;

import java.util.UUID;

/** What those who were there thought of a course run, told on {@link Topic#FORUM_COURSE_EVALUATION}. */
public sealed interface CourseEvaluationEvent extends ExchangeEvent permits CourseEvaluationPublished {

    /** The survey they were asked by. */
    UUID surveyId();

    @Override
    default UUID subject() {
        return surveyId();
    }
}
