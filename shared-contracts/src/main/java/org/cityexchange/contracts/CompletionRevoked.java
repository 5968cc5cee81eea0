package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A completion was taken back: whoever had it is none of the alumni of that course run any more.
 *
 * @param enrolment the enrolment after the change
 * @param occurredAt when it happened
 */
public record CompletionRevoked(EnrolmentState enrolment, Instant occurredAt) implements EnrolmentEvent {

    /** Checks the components. */
    public CompletionRevoked {
        requireNonNull(enrolment, "enrolment");
        Checks.require(enrolment.phase() == EnrolmentPhase.REVOKED, "phase is not REVOKED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
