package org.cityexchange.training.course;

/** When something is assessed: before the course, to know where somebody begins, or after it. */
public enum AssessmentKind {
    PRE,
    POST
}
