package org.cityexchange.training.course;

/** What happens in a class session. */
public enum ClassSessionKind {
    LECTURE,
    SITE_VISIT,
    /** Trainees report on a problem of their own cities. */
    COUNTRY_REPORT,
    /** Trainees work on what they will do at home. */
    ACTION_PLAN_CLINIC
}
