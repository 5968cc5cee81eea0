package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cityexchange.forum.event.RegistrantsOfEvents;

/** Tells events who is registered for them. */
@ApplicationScoped
class EventRegistrants implements RegistrantsOfEvents {

    private final RegistrationRepository registrations;
    private final RegistrationTokens tokens;

    EventRegistrants(RegistrationRepository registrations, RegistrationTokens tokens) {
        this.registrations = registrations;
        this.tokens = tokens;
    }

    @Override
    public boolean isRegistrant(UUID eventId, String token) {
        return token != null
                && registrations.liveWithToken(eventId, token).stream()
                        .anyMatch(
                                registration -> !registration.status().isPending() && tokens.open(registration, token));
    }
}
