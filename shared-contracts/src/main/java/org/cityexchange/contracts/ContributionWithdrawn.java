package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk that was told of is no longer part of what the event presented.
 *
 * @param contributionId the contribution
 * @param eventId the event it was made at
 * @param occurredAt when it happened
 */
public record ContributionWithdrawn(UUID contributionId, UUID eventId, Instant occurredAt)
        implements ContributionEvent {

    /** Checks the components. */
    public ContributionWithdrawn {
        requireNonNull(contributionId, "contributionId");
        requireNonNull(eventId, "eventId");
        requireNonNull(occurredAt, "occurredAt");
    }
}
