package org.cityexchange.forum.event;

import java.util.UUID;

/** What this feature asks of registrations, which stand above it and answer. */
public interface RegistrantsOfEvents {

    /** Whether that token opens a live registration for that event; a missing token opens none. */
    boolean isRegistrant(UUID eventId, String token);
}
