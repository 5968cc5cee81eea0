package org.cityexchange.contracts;

import java.util.UUID;

/** What became of a talk at a forum, told on {@link Topic#FORUM_CONTRIBUTION}; each tells all there is to know of it. */
public sealed interface ContributionEvent extends ExchangeEvent permits ContributionPublished, ContributionWithdrawn {

    /** The contribution. */
    UUID contributionId();

    /** The event it was made at. */
    UUID eventId();

    @Override
    default UUID subject() {
        return contributionId();
    }
}
