package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An outcome that was verified is in doubt: somebody disputes it, or evidence it rested on has gone away.
 *
 * @param outcome the outcome after the change
 * @param occurredAt when it happened
 */
public record OutcomeDisputed(OutcomeState outcome, Instant occurredAt) implements OutcomeEvent {

    /** Checks the components. */
    public OutcomeDisputed {
        requireNonNull(outcome, "outcome");
        Checks.require(outcome.phase() == OutcomePhase.DISPUTED, "phase is not DISPUTED");
        requireNonNull(occurredAt, "occurredAt");
    }
}
