package org.cityexchange.contracts;

import java.util.UUID;

/** A city that somebody named and the registry does not know, told on {@link Topic#FORUM_CITY_PROPOSAL}. */
public sealed interface CityProposalEvent extends ExchangeEvent permits CityProposed {

    /** The proposal; whoever names the same city while it is open shares it. */
    UUID proposalId();

    @Override
    default UUID subject() {
        return proposalId();
    }
}
