package org.cityexchange.training.course;

/** Whether a course is still offered; one that is not keeps its runs. */
public enum CourseStatus {
    ACTIVE,
    RETIRED
}
