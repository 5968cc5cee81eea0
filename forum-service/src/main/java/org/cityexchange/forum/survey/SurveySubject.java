package org.cityexchange.forum.survey;

/** What a survey is about. */
public enum SurveySubject {
    /** An event as a whole. */
    EVENT,
    /** One session of an event. */
    SESSION,
    /** A course run of training-service, known here by its code only. */
    COURSE_RUN
}
