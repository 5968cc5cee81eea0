package org.cityexchange.training.cityreview;

import java.util.UUID;
import org.cityexchange.contracts.CityRejection;

/**
 * What became of a proposal: fired for each, in the transaction of the decision, which may be that of the proposal.
 *
 * @param outcome anything but OPEN
 * @param city the code of the city it is; null for a rejected one
 * @param reason of the rejection in words of the registry's keepers, or null
 * @param rejection what whoever proposed it is told; null unless it is rejected
 */
public record CityProposalDecided(
        UUID proposalId,
        ProposalOrigin origin,
        CityReviewStatus outcome,
        String city,
        String reason,
        CityRejection rejection) {}
