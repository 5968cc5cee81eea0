package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/**
 * From the room to the screen and back, in one transaction over the seats of both. Nobody gives a seat up before the
 * other one is theirs; two who want each other's seats exchange them.
 */
@ApplicationScoped
@Transactional
class ModeSwitchService {

    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final EventAccess events;
    private final Seating seating;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Clock clock;

    ModeSwitchService(
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

    /** Has the registration take part that way, as soon as it can; to ask for the present way is to stay with it. */
    RegistrationView put(UUID id, String token, String ifMatch, RegistrationMode wanted) {
        var registration = access.toChange(id, token).registration();
        var now = clock.instant();
        check(events.get(registration.eventId()), wanted, now);
        var modes = seating.lock(registration.eventId());
        registrations.lock(registration);
        Etag.demand(ifMatch, registration.toView().version());
        if (!modes.contains(wanted)) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, wanted);
        }
        switch (registration.status()) {
            case CONFIRMED -> switchSeat(registration, wanted, now);
            case WAITLISTED -> waitElsewhere(registration, wanted);
            case PENDING_EMAIL_CONFIRMATION, PENDING_APPROVAL -> registration.askFor(wanted);
            default -> throw new DomainException(ErrorCode.MODE_IS_FIXED, registration.status());
        }
        registrations.flush();
        return seating.placed(registration.toView());
    }

    private static void check(EventView event, RegistrationMode wanted, Instant now) {
        if (!RegistrationDesk.offers(event.attendanceMode(), wanted)) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, wanted);
        }
        if (RegistrationDesk.isOver(event, now)) {
            throw new DomainException(ErrorCode.EVENT_IS_OVER, event.endsAt());
        }
    }

    private void switchSeat(Registration registration, RegistrationMode wanted, Instant now) {
        if (wanted == registration.mode()) {
            stopWaiting(registration);
        } else if (wanted != registration.wantedMode()) {
            partner(registration, wanted)
                    .ifPresentOrElse(
                            other -> exchange(registration, other, now), () -> claim(registration, wanted, now));
        }
    }

    private void stopWaiting(Registration registration) {
        if (registration.wantedMode() != null) {
            quotas.leave(registration.eventId(), registration.wantedMode().name(), registration.id());
            registration.want(null);
        }
    }

    /** Who has a seat in the wanted mode and has waited longest for one in this registration's. */
    private Optional<Registration> partner(Registration registration, RegistrationMode wanted) {
        var event = registration.eventId();
        var candidates = registrations.wanting(event, wanted, registration.mode());
        return quotas.first(event, registration.mode().name(), candidates)
                .map(first -> registrations.lockedInOrder(List.of(first)).get(0));
    }

    /** Two give each other their seats: none comes free, so that nobody who waits is overtaken. */
    private void exchange(Registration registration, Registration other, Instant now) {
        quotas.leave(other.eventId(), other.wantedMode().name(), other.id());
        var mine = registration.mode();
        outbox.addAll(List.of(registration.switchTo(other.mode(), now), other.switchTo(mine, now)));
        seating.tell(RegistrationNotice.of(Occasion.MODE_SWITCHED, registration));
        seating.tell(RegistrationNotice.of(Occasion.MODE_SWITCHED, other));
    }

    private void claim(Registration registration, RegistrationMode wanted, Instant now) {
        var event = registration.eventId();
        var left = registration.mode();
        var claim =
                quotas.claim(event, wanted.name(), List.of(registration.id())).orElseThrow();
        if (claim.seats() == 0) {
            registration.want(wanted);
            return;
        }
        outbox.add(registration.switchTo(wanted, now));
        seating.tell(RegistrationNotice.of(Occasion.MODE_SWITCHED, registration));
        seating.pass(event, left, quotas.release(event, left.name(), 1));
    }

    /** Who has no seat yet leaves one queue for the end of the other, or for a seat there. */
    private void waitElsewhere(Registration registration, RegistrationMode wanted) {
        if (wanted == registration.mode()) {
            return;
        }
        var left = registration.mode();
        quotas.leave(registration.eventId(), left.name(), registration.id());
        registration.askFor(wanted);
        seating.admit(registration);
        seating.pass(registration.eventId(), left, quotas.advance(registration.eventId(), left.name()));
    }
}
