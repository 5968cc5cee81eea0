package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventWasCancelled;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.text.Texts;

/**
 * What becomes of a registration: each step in one transaction, with the seat it takes or gives back, who gets that seat,
 * and what the other service is told. Seats are locked before the registrations that have them.
 */
@ApplicationScoped
@Transactional
class RegistrationLife {

    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final EventAccess events;
    private final Seating seating;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Clock clock;

    RegistrationLife(
            RegistrationRepository registrations,
            RegistrationAccess access,
            EventAccess events,
            Seating seating,
            Quotas quotas,
            Outbox outbox,
            Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.events = events;
        this.seating = seating;
        this.quotas = quotas;
        this.outbox = outbox;
        this.clock = clock;
    }

    RegistrationView become(UUID id, String token, RegistrationTransitionRequest request) {
        var held = access.toChange(id, token);
        var registration = held.registration();
        seating.lock(registration.eventId());
        registrations.lock(registration);
        RegistrationSteps.obstacle(registration.toView(), request.to(), held.as(), clock.instant())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        switch (request.to()) {
            case CONFIRMED -> confirm(registration);
            case REJECTED -> reject(registration, request.reason());
            case DECLINED -> decline(registration, request.reason());
            default -> cancel(registration, held.as(), request.reason());
        }
        registrations.flush();
        return seating.placed(registration.toView());
    }

    /** Accepts an offer, approves, or confirms the address; after the last two it has a seat only if there is one. */
    private void confirm(Registration registration) {
        switch (registration.status()) {
            case OFFERED -> {
                quotas.accept(registration.eventId(), registration.mode().name(), 1);
                outbox.add(registration.seated(clock.instant()));
                seating.tell(RegistrationNotice.of(Occasion.PROMOTED, registration));
            }
            case PENDING_EMAIL_CONFIRMATION -> {
                var next = RegistrationDesk.afterConfirmation(events.get(registration.eventId()));
                if (next.isPresent()) {
                    registration.pending(next.get(), null);
                    seating.tell(RegistrationNotice.arrived(registration, null));
                } else {
                    seating.admit(registration);
                }
            }
            default -> seating.admit(registration);
        }
    }

    private void reject(Registration registration, String reason) {
        if (Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        registration.reject(reason);
        seating.tell(RegistrationNotice.of(Occasion.REJECTED, registration));
    }

    private void decline(Registration registration, String reason) {
        var takers = seating.vacate(registration);
        registration.decline(reason, clock.instant()).ifPresent(outbox::add);
        seating.tell(RegistrationNotice.of(Occasion.CANCELLED, registration));
        seating.pass(registration.eventId(), registration.mode(), takers);
    }

    /** Calls off a registration that is locked, after the seats of its event. */
    void cancel(Registration registration, CancelledBy by, String reason) {
        var takers = seating.vacate(registration);
        registration.cancel(by, reason, clock.instant()).ifPresent(outbox::add);
        seating.tell(RegistrationNotice.of(Occasion.CANCELLED, registration));
        seating.pass(registration.eventId(), registration.mode(), takers);
    }

    void onCancellation(@Observes EventWasCancelled cancelled) {
        quotas.clear(cancelled.eventId());
        var live = registrations.lockedLive(cancelled.eventId());
        outbox.addAll(live.stream()
                .map(registration -> registration.cancel(CancelledBy.ORGANIZER, null, cancelled.at()))
                .flatMap(Optional::stream)
                .toList());
        live.forEach(registration -> seating.tell(RegistrationNotice.of(Occasion.CANCELLED, registration)));
    }
}
