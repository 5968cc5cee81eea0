package org.cityexchange.forum.event;

import java.util.UUID;

/** What this feature asks of the agenda, which stands above it and answers. */
public interface SessionsOfEvents {

    /** Whether there is such a session in the agenda of that event, released or not. */
    boolean isSessionOf(UUID sessionId, UUID eventId);

    /** Whether there is such a talk in the agenda of that event, released or not. */
    boolean isContributionOf(UUID contributionId, UUID eventId);
}
