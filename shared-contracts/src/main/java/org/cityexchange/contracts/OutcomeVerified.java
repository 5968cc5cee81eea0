package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Somebody independent has confirmed an outcome, or what is known of a verified one has changed.
 *
 * @param outcome the outcome after the change
 * @param occurredAt when it happened
 */
public record OutcomeVerified(OutcomeState outcome, Instant occurredAt) implements OutcomeEvent {

    /** Checks the components. */
    public OutcomeVerified {
        requireNonNull(outcome, "outcome");
        Checks.require(outcome.phase() == OutcomePhase.VERIFIED, "phase is not VERIFIED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
