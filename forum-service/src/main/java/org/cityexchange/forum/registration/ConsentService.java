package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;

/** Takes consents back, at once: without one that an event needs, nobody takes part in it. */
@ApplicationScoped
@Transactional
class ConsentService {

    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final RegistrationLife life;
    private final EventAccess events;
    private final Seating seating;
    private final Clock clock;

    ConsentService(
            RegistrationRepository registrations,
            RegistrationAccess access,
            RegistrationLife life,
            EventAccess events,
            Seating seating,
            Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.life = life;
        this.events = events;
        this.seating = seating;
        this.clock = clock;
    }

    RegistrationView withdraw(UUID id, String token, ConsentWithdrawalRequest request) {
        var held = access.toChange(id, token);
        var registration = held.registration();
        seating.lock(registration.eventId());
        registrations.lock(registration);
        registration.withdrawConsent(request.purpose(), clock.instant());
        var event = events.get(registration.eventId());
        var needed = event.consentTexts().stream()
                .anyMatch(text -> text.required() && text.purpose().equals(request.purpose()));
        // what has been held already is history, and counts
        var mayEnd = RegistrationDesk.over(event.status()).isEmpty()
                && RegistrationSteps.obstacle(
                                registration.toView(), RegistrationStatus.CANCELLED, held.as(), clock.instant())
                        .isEmpty();
        if (needed && mayEnd) {
            life.cancel(registration, held.as(), null);
        }
        registrations.flush();
        return seating.placed(registration.toView());
    }
}
