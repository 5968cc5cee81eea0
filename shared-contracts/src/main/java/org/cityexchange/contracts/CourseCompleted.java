package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody has done what a course run asks, and is one of its alumni. An enrolment of the past may begin with it.
 *
 * @param enrolment the enrolment after the change
 * @param occurredAt when it happened
 */
public record CourseCompleted(EnrolmentState enrolment, Instant occurredAt) implements EnrolmentEvent {

    /** Checks the components. */
    public CourseCompleted {
        requireNonNull(enrolment, "enrolment");
        Checks.require(enrolment.phase() == EnrolmentPhase.COMPLETED, "phase is not COMPLETED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
