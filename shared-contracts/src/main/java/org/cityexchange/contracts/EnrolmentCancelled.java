package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody who was expected at a course run has not come or will not come, or the run is not held.
 *
 * @param enrolment the enrolment after the change
 * @param occurredAt when it happened
 */
public record EnrolmentCancelled(EnrolmentState enrolment, Instant occurredAt) implements EnrolmentEvent {

    /** Checks the components. */
    public EnrolmentCancelled {
        requireNonNull(enrolment, "enrolment");
        Checks.require(enrolment.phase() == EnrolmentPhase.CANCELLED, "phase is not CANCELLED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
