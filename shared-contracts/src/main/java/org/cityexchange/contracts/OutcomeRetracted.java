package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An outcome that was verified is held to be none any more.
 *
 * @param outcome the outcome after the change
 * @param occurredAt when it happened
 */
public record OutcomeRetracted(OutcomeState outcome, Instant occurredAt) implements OutcomeEvent {

    /** Checks the components. */
    public OutcomeRetracted {
        requireNonNull(outcome, "outcome");
        Checks.require(outcome.phase() == OutcomePhase.RETRACTED, "phase is not RETRACTED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
