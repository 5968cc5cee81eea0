package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk was given at an event that was held; a later one for the same contribution replaces it.
 *
 * @param contribution the talk
 * @param occurredAt when it happened
 */
public record ContributionPublished(ContributionState contribution, Instant occurredAt) implements ContributionEvent {

    /** Checks the components. */
    public ContributionPublished {
        requireNonNull(contribution, "contribution");
        requireNonNull(occurredAt, "occurredAt");
    }

    @Override
    public UUID contributionId() {
        return contribution.contributionId();
    }

    @Override
    public UUID eventId() {
        return contribution.eventId();
    }
}
