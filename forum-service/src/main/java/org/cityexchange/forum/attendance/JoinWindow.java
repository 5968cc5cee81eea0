package org.cityexchange.forum.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * When the way into an event's meeting is open: as the event says, otherwise from half an hour before its start to half
 * an hour after its end.
 *
 * @param closesAt not part of it
 */
record JoinWindow(Instant opensAt, Instant closesAt) {

    static final Duration MARGIN = Duration.ofMinutes(30);

    static JoinWindow of(EventView event) {
        var access = event.onlineAccess();
        return new JoinWindow(
                access == null || access.opensAt() == null ? event.startsAt().minus(MARGIN) : access.opensAt(),
                access == null || access.closesAt() == null ? event.endsAt().plus(MARGIN) : access.closesAt());
    }

    /**
     * Why that person cannot join at this instant; empty when they can. Who has a seat at the venue switches to online
     * first, so that the seat goes to somebody who waits for it.
     */
    static Optional<DomainException> obstacle(EventView event, Registrant registrant, Instant now) {
        var window = of(event);
        if (!registrant.confirmed()) {
            return Optional.of(new DomainException(ErrorCode.REGISTRATION_NOT_CONFIRMED));
        }
        if (registrant.mode() != RegistrationMode.ONLINE) {
            return Optional.of(new DomainException(ErrorCode.WRONG_MODE, registrant.mode()));
        }
        if (!now.isBefore(window.closesAt())) {
            return Optional.of(new DomainException(ErrorCode.JOIN_CLOSED, window.closesAt()));
        }
        if (now.isBefore(window.opensAt())) {
            return Optional.of(new DomainException(ErrorCode.JOIN_NOT_YET_OPEN, window.opensAt()));
        }
        var takesPlace = event.status() != EventStatus.POSTPONED && event.status() != EventStatus.CANCELLED;
        return takesPlace
                        && event.onlineAccess() != null
                        && event.onlineAccess().url() != null
                ? Optional.empty()
                : Optional.of(new DomainException(ErrorCode.JOIN_NOT_POSSIBLE));
    }
}
