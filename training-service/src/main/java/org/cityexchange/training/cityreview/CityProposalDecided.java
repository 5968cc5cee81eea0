package org.cityexchange.training.cityreview;

import java.util.UUID;

/**
 * What became of a proposal: fired for each, in the transaction of the decision, which may be that of the proposal.
 *
 * @param outcome anything but OPEN
 * @param city the code of the city it is; null for a rejected one
 * @param reason of the rejection, or null
 */
public record CityProposalDecided(
        UUID proposalId, ProposalOrigin origin, CityReviewStatus outcome, String city, String reason) {}
