package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.Promotion;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/**
 * Gives seats: to whoever comes, and, when one comes free, to whoever has waited longest. A seat that is passed on to
 * somebody who switches modes frees another, so that whoever frees a seat first locks all seats of the event; the
 * registrations that have them are locked after them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Seating {

    private final RegistrationRepository registrations;
    private final EventAccess events;
    private final Quotas quotas;
    private final AlumniSeats alumniSeats;
    private final Outbox outbox;
    private final Event<RegistrationNotice> notices;
    private final Event<RegistrationsArrived> arrivals;
    private final Clock clock;

    Seating(
            RegistrationRepository registrations,
            EventAccess events,
            Quotas quotas,
            AlumniSeats alumniSeats,
            Outbox outbox,
            Event<RegistrationNotice> notices,
            Event<RegistrationsArrived> arrivals,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.quotas = quotas;
        this.alumniSeats = alumniSeats;
        this.outbox = outbox;
        this.notices = notices;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Locks every seat of the event until commit, and hands back in which modes there are any. Once the event is over
     * nobody waits for one any more.
     */
    Set<RegistrationMode> lock(UUID eventId) {
        var locked = quotas.locked(eventId);
        if (locked.stream().anyMatch(quota -> quota.waiting() > 0)
                && RegistrationDesk.isOver(events.get(eventId), clock.instant())) {
            quotas.dissolveQueues(eventId);
        }
        return locked.stream()
                .map(quota -> RegistrationMode.valueOf(quota.lane()))
                .collect(Collectors.toSet());
    }

    /** The registration with its place in the queue it stands in, be it for a seat or for the other mode. */
    RegistrationView placed(RegistrationView registration) {
        var waitsFor = registration.wantedMode() == null ? registration.mode() : registration.wantedMode();
        return registration.at(quotas.position(registration.eventId(), waitsFor.name(), registration.id())
                .orElse(null));
    }

    /**
     * Seats newcomers as far as there are places in their lanes, and has the others wait in their order. A delegation has
     * seats together, waits together, or is refused together.
     *
     * @param lanes who enters by which; nobody where the lane only has to be there
     * @param party null for people who have nothing to do with one another
     * @param positions where those who wait are put down with their place in the queue
     * @return what the other service is to be told, in their order
     */
    List<RegistrationEvent> seat(
            SortedMap<Lane, List<Registration>> lanes,
            Registrar.Party party,
            Map<UUID, Integer> positions,
            Instant now) {
        var claims = claims(lanes, party);
        var facts = new ArrayList<RegistrationEvent>();
        lanes.forEach((lane, newcomers) -> {
            var claim = claims.next()
                    .orElseThrow(() -> DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, lane.mode()));
            if (party != null && !party.mayWait() && claim.seats() < newcomers.size()) {
                throw notEnough(lane, newcomers.size(), claim);
            }
            facts.addAll(seat(newcomers, claim, positions, now));
        });
        return facts;
    }

    private Iterator<Optional<Quotas.Claim>> claims(SortedMap<Lane, List<Registration>> lanes, Registrar.Party party) {
        var wishes = lanes.entrySet().stream()
                .map(entry -> wish(entry.getKey(), entry.getValue()))
                .toList();
        if (party == null) {
            return quotas.claimAll(wishes).iterator();
        }
        return wishes.stream()
                .map(wish -> quotas.claimTogether(wish.ownerId(), wish.lane(), wish.subjects(), party.groupId()))
                .iterator();
    }

    private static Quotas.Wish wish(Lane lane, List<Registration> newcomers) {
        return new Quotas.Wish(
                lane.eventId(),
                lane.mode().name(),
                newcomers.stream().map(Registration::id).toList());
    }

    private DomainException notEnough(Lane lane, int wanted, Quotas.Claim claim) {
        var free =
                quotas.locked(lane.eventId(), lane.mode().name()).orElseThrow().free();
        return new DomainException(ErrorCode.NOT_ENOUGH_SEATS, wanted, lane.mode(), free, claim.waitingAhead());
    }

    private static List<RegistrationEvent> seat(
            List<Registration> newcomers, Quotas.Claim claim, Map<UUID, Integer> positions, Instant now) {
        var facts = new ArrayList<RegistrationEvent>();
        for (int i = 0; i < newcomers.size(); i++) {
            var registration = newcomers.get(i);
            if (i < claim.seats()) {
                facts.add(registration.seated(now));
            } else {
                facts.add(registration.waiting(now));
                positions.put(registration.id(), claim.waitingAhead() + i - claim.seats() + 1);
            }
        }
        return facts;
    }

    /** Seats somebody whose registration was pending until now, on a seat kept for alumni if need be, or has them wait. */
    void admit(Registration registration) {
        var lane = new Lane(registration.eventId(), registration.mode());
        var now = clock.instant();
        outbox.addAll(
                alumniSeats.redeem(registration)
                        ? List.of(registration.seated(now))
                        : seat(new TreeMap<>(Map.of(lane, List.of(registration))), null, new HashMap<>(), now));
        tell(RegistrationNotice.arrived(registration, null));
    }

    /**
     * Takes a registration, as it stands, out of the seat or the queues it is in.
     *
     * @return who gets its seat: to be passed on once the registration itself has changed
     */
    List<UUID> vacate(Registration registration) {
        var event = registration.eventId();
        var lane = registration.mode().name();
        if (registration.wantedMode() != null) {
            quotas.leave(event, registration.wantedMode().name(), registration.id());
        }
        switch (registration.status()) {
            case CONFIRMED -> {
                return quotas.release(event, lane, 1);
            }
            case OFFERED -> {
                return quotas.withdraw(event, lane, 1);
            }
            case WAITLISTED -> {
                quotas.leave(event, lane, registration.id());
                return quotas.advance(event, lane);
            }
            default -> {} // holds nothing
        }
        return List.of();
    }

    /** What is still to be given: seats of a mode, to those who waited for them. */
    private record Freed(RegistrationMode mode, List<UUID> takers) {}

    /** Tells those who waited longest that a seat is theirs, or is kept for them; a switch passes on the seat it leaves. */
    void pass(UUID eventId, RegistrationMode mode, List<UUID> takers) {
        if (takers.isEmpty()) {
            return;
        }
        var event = events.get(eventId);
        var now = clock.instant();
        var facts = new ArrayList<RegistrationEvent>();
        var freed = new ArrayDeque<>(List.of(new Freed(mode, takers)));
        while (!freed.isEmpty()) {
            var seats = freed.remove();
            for (var taker : registrations.lockedInOrder(seats.takers())) {
                if (taker.wantedMode() != null) {
                    var left = taker.mode();
                    facts.add(taker.switchTo(seats.mode(), now));
                    tell(RegistrationNotice.of(Occasion.MODE_SWITCHED, taker));
                    freed.add(new Freed(left, quotas.release(eventId, left.name(), 1)));
                } else if (event.promotion() == Promotion.OFFER) {
                    quotas.offer(eventId, seats.mode().name(), 1);
                    taker.offered(deadline(event, now));
                    tell(RegistrationNotice.of(Occasion.OFFERED, taker));
                } else {
                    facts.add(taker.seated(now));
                    tell(RegistrationNotice.of(Occasion.PROMOTED, taker));
                }
            }
        }
        outbox.addAll(facts);
    }

    /** An offer holds for as long as the event says, but not beyond the event. */
    private static Instant deadline(EventView event, Instant now) {
        var deadline = now.plus(Duration.ofHours(event.offerHours()));
        return event.endsAt().isAfter(now) && event.endsAt().isBefore(deadline) ? event.endsAt() : deadline;
    }

    /** Has everybody told who has to know what became of the registration, first of all the registrant. */
    void tell(RegistrationNotice notice) {
        notices.fire(notice);
    }

    /** The same of those who came in together. */
    void tell(RegistrationsArrived newcomers) {
        arrivals.fire(newcomers);
    }
}
