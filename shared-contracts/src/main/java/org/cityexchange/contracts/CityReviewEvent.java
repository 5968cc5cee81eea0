package org.cityexchange.contracts;

import java.util.UUID;

/** The answer to a {@link CityProposed}, told on {@link Topic#TRAINING_CITY_REVIEW}; there is one to each. */
public sealed interface CityReviewEvent extends ExchangeEvent permits CityProposalAccepted, CityProposalRejected {

    /** The proposal it answers. */
    UUID proposalId();

    @Override
    default UUID subject() {
        return proposalId();
    }
}
