package org.cityexchange.training.course;

/** What is assessed: where somebody begins, where somebody ends, a plan that was handed in, or something else. */
public enum AssessmentKind {
    /** Before the course. */
    PRE,
    /** After the course. */
    POST,
    /** An action plan was handed in. */
    ACTION_PLAN,
    OTHER
}
