package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody comes to a course run: the host has confirmed it.
 *
 * @param enrolment the enrolment after the change
 * @param occurredAt when it happened
 */
public record EnrolmentConfirmed(EnrolmentState enrolment, Instant occurredAt) implements EnrolmentEvent {

    /** Checks the components. */
    public EnrolmentConfirmed {
        requireNonNull(enrolment, "enrolment");
        Checks.require(enrolment.phase() == EnrolmentPhase.CONFIRMED, "phase is not CONFIRMED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
