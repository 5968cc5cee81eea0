package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something else about an enrolment has changed: under which addresses the person is known, what they agreed to, or what
 * the course run is called. The phase stays as it was.
 *
 * @param enrolment the enrolment after the change
 * @param occurredAt when it happened
 */
public record EnrolmentUpdated(EnrolmentState enrolment, Instant occurredAt) implements EnrolmentEvent {

    /** Checks the components. */
    public EnrolmentUpdated {
        requireNonNull(enrolment, "enrolment");
        requireNonNull(occurredAt, "occurredAt");
    }
}
