package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The proposed name is that of no city the registry has a place for.
 *
 * @param proposalId the proposal
 * @param reason why
 * @param occurredAt when it was decided
 */
public record CityProposalRejected(UUID proposalId, CityRejection reason, Instant occurredAt)
        implements CityReviewEvent {

    /** Checks the components. */
    public CityProposalRejected {
        requireNonNull(proposalId, "proposalId");
        requireNonNull(reason, "reason");
        requireNonNull(occurredAt, "occurredAt");
    }
}
