package org.cityexchange.forum.cityproposal;

import java.util.UUID;
import org.cityexchange.contracts.CityRejection;

/**
 * Training-service has said what a proposed city is. Fired once for each, inside the transaction that takes the answer in.
 *
 * @param city the code of the city it is; our copy may not know it yet; null where it is none
 * @param rejection why it is none; null where it is one
 */
public record CityProposalAnswered(UUID proposalId, String city, CityRejection rejection) {}
