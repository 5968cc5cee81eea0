package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The proposed name is that of a city of the registry, known before or entered for it.
 *
 * @param proposalId the proposal
 * @param cityId the city
 * @param cityCode the city's code
 * @param occurredAt when it was decided
 */
public record CityProposalAccepted(UUID proposalId, UUID cityId, String cityCode, Instant occurredAt)
        implements CityReviewEvent {

    /** Checks the components. */
    public CityProposalAccepted {
        requireNonNull(proposalId, "proposalId");
        requireNonNull(cityId, "cityId");
        Checks.code(cityCode, "cityCode");
        requireNonNull(occurredAt, "occurredAt");
    }
}
