package org.cityexchange.contracts;

import java.util.UUID;

/** What is done about the feedback on a forum, told on {@link Topic#FORUM_FOLLOW_UP} once it is public. */
public sealed interface FollowUpEvent extends ExchangeEvent permits FollowUpChanged {

    /** The follow-up. */
    UUID followUpId();

    @Override
    default UUID subject() {
        return followUpId();
    }
}
