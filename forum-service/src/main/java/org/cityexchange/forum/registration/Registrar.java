package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.OptionSeats;
import org.cityexchange.forum.registration.question.QuestionForms;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.security.Secrets;

/**
 * Takes registrations in: one operation over a list of requests, in the order of their arrival, of which a single one is
 * the shortest. Each has a seat or waits; all of them are taken or none.
 *
 * <p>A refusal does not end the transaction by itself: an import undoes what came before it, and goes on.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
class Registrar {

    private final RegistrationRepository registrations;
    private final EventAccess events;
    private final Cities cities;
    private final QuestionForms questions;
    private final OptionSeats options;
    private final Quotas quotas;
    private final PersonRefs personRefs;
    private final Outbox outbox;
    private final Seating seating;
    private final InvitationRepository invitations;
    private final UnknownCities unknownCities;
    private final RegistrationConfig config;
    private final Clock clock;

    Registrar(
            RegistrationRepository registrations,
            EventAccess events,
            Cities cities,
            QuestionForms questions,
            OptionSeats options,
            Quotas quotas,
            PersonRefs personRefs,
            Outbox outbox,
            Seating seating,
            InvitationRepository invitations,
            UnknownCities unknownCities,
            RegistrationConfig config,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.cities = cities;
        this.questions = questions;
        this.options = options;
        this.quotas = quotas;
        this.personRefs = personRefs;
        this.outbox = outbox;
        this.seating = seating;
        this.invitations = invitations;
        this.unknownCities = unknownCities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Somebody's request to take part in an event.
     *
     * @param invitation what it is made with, null where it is made without
     * @param pointer where the request stands in the body that was sent
     */
    record Order(
            EventView event,
            RegisterRequest request,
            RegistrationView.Source source,
            Invitation invitation,
            String pointer) {

        Order(EventView event, RegisterRequest request, RegistrationView.Source source) {
            this(event, request, source, null, "");
        }

        /** Has refusals point at where the request stands in the body. */
        <T> T pointing(Supplier<T> work) {
            try {
                return work.get();
            } catch (DomainException e) {
                throw e.within(pointer);
            }
        }

        Lane lane() {
            return new Lane(event.id(), request.mode());
        }
    }

    /** People who have seats together or, if they may, wait together. */
    record Party(UUID groupId, boolean mayWait) {}

    /** A request on its way: what is kept of it, and what only its registrant is told. */
    private record Taken(Order order, Registration registration, String token) {}

    /** Takes all of them; the receipts come in the order of the requests. */
    List<RegistrationReceipt> register(List<Order> orders) {
        return register(orders, null);
    }

    /** Takes all of them as one delegation; null for people who have nothing to do with one another. */
    List<RegistrationReceipt> register(List<Order> orders, Party party) {
        var now = clock.instant();
        orders.forEach(order -> order.pointing(() -> check(order, now)));
        demandActiveCities(orders);

        var asked = orders.stream()
                .map(order -> order.event().id())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), questions::asked));
        var taken = orders.stream()
                .map(order -> order.pointing(
                        () -> taken(order, party, asked.get(order.event().id()), now)))
                .toList();
        unknownCities.propose(taken.stream().map(Taken::registration).toList());
        var lanes = new TreeMap<Lane, List<Registration>>();
        for (int i = 0; i < orders.size(); i++) {
            lanes.computeIfAbsent(orders.get(i).lane(), lane -> new ArrayList<>())
                    .add(taken.get(i).registration());
        }
        Map<UUID, Integer> positions = new HashMap<>();
        var facts = new ArrayList<RegistrationEvent>();
        taken.forEach(each -> redeem(each, facts, now));
        lanes.forEach((lane, inLane) -> facts.addAll(seat(lane, inLane, party, positions, now)));
        demandNotCancelled(lanes.keySet());
        demandNotTooOften(taken, now);
        taken.forEach(each -> registrations.persist(each.registration()));
        takeOptions(taken);
        outbox.addAll(facts);
        taken.forEach(each -> seating.tell(RegistrationNotice.arrived(each.registration(), each.token())));
        return taken.stream().map(each -> receipt(each, positions)).toList();
    }

    private static Order check(Order order, Instant now) {
        closed(order, now).ifPresent(refusal -> {
            throw refusal;
        });
        RegistrationDesk.checkSource(order.request(), order.source());
        RegistrationDesk.check(order.event(), order.request());
        return order;
    }

    private static Optional<DomainException> closed(Order order, Instant now) {
        if (order.source() == RegistrationView.Source.STAFF || order.source() == RegistrationView.Source.IMPORT) {
            return RegistrationDesk.closedToStaff(order.event());
        }
        return order.invitation() != null && order.invitation().anyTime()
                ? RegistrationDesk.over(order.event().status())
                : RegistrationDesk.closed(order.event(), now);
    }

    /** All of them at once; only where that is refused one by one, to say which it is. */
    private void demandActiveCities(List<Order> orders) {
        try {
            cities.demandActive(
                    orders.stream().map(order -> order.request().cityCode()).toList());
        } catch (DomainException e) {
            orders.forEach(order -> order.pointing(() -> {
                cities.demandActive(Collections.singletonList(order.request().cityCode()));
                return order;
            }));
            throw e;
        }
    }

    /** Has somebody who is invited use the invitation, and have the seat that was kept for it. */
    private void redeem(Taken taken, List<RegistrationEvent> facts, Instant now) {
        var order = taken.order();
        if (order.invitation() == null) {
            return;
        }
        seating.lock(order.event().id());
        invitations.lock(order.invitation());
        order.invitation().redeem(taken.registration().id(), order.request(), now);
        if (order.invitation().reserves()) {
            quotas.redeem(order.event().id(), order.request().mode().name());
            facts.add(taken.registration().seated(now));
        }
    }

    /** Whoever cancels an event locks its seats first: only now that they are ours can it no longer be cancelled. */
    private void demandNotCancelled(Set<Lane> lanes) {
        var ids = lanes.stream().map(Lane::eventId).collect(Collectors.toSet());
        if (events.statusNow(ids).containsValue(EventStatus.CANCELLED)) {
            throw new DomainException(ErrorCode.REGISTRATION_NOT_OPEN);
        }
    }

    /** Whoever writes an address has a mail sent there: not every moment, lest a stranger fill somebody's mailbox. */
    private void demandNotTooOften(List<Taken> all, Instant now) {
        var since = now.minus(config.emailConfirmationInterval());
        for (var each : all) {
            var registration = each.registration().toRegistrant();
            if (registration.status() == RegistrationStatus.PENDING_EMAIL_CONFIRMATION
                    && registrations.isUnconfirmedSince(registration.eventId(), registration.personRef(), since)) {
                throw new DomainException(ErrorCode.TOO_MANY_REQUESTS);
            }
        }
    }

    private Taken taken(Order order, Party party, QuestionForms.Asked asked, Instant now) {
        var token = Secrets.newToken();
        var request = order.request();
        var registration =
                Registration.request(order.event().id(), request, order.source(), personRef(request), token, now);
        registration.join(party == null ? null : party.groupId());
        registration.answer(asked.version(), asked.read(request.answers()));
        RegistrationDesk.pending(order.event(), order.source())
                .ifPresent(status -> registration.pending(status, deadline(status, now)));
        return new Taken(order, registration, token);
    }

    /** Takes a seat of each option that somebody with a seat in the event chose. */
    private void takeOptions(List<Taken> all) {
        all.stream()
                .filter(each -> OptionSeatsKeeper.hasChosen(each.registration().toView()))
                .collect(Collectors.groupingBy(
                        each -> each.registration().eventId(),
                        TreeMap::new,
                        Collectors.mapping(
                                each -> OptionSeatsKeeper.chosen(
                                        each.registration().toView(),
                                        each.order().pointer()),
                                Collectors.toList())))
                .forEach(options::take);
    }

    private Instant deadline(RegistrationStatus pending, Instant now) {
        return pending == RegistrationStatus.PENDING_EMAIL_CONFIRMATION
                ? now.plus(config.emailConfirmationWithin())
                : null;
    }

    /** Somebody without an address gets a pseudonym of their own, which no address ever has. */
    private String personRef(RegisterRequest request) {
        return personRefs.of(request.email() == null ? "no address: " + Ids.next() : request.email());
    }

    /** Seats those of one lane who wait for nothing else; a pending one only sees to it that there is such a lane. */
    private List<RegistrationEvent> seat(
            Lane lane, List<Registration> inLane, Party party, Map<UUID, Integer> positions, Instant now) {
        var entering = inLane.stream()
                .filter(registration -> registration.status() == null)
                .toList();
        if (!entering.isEmpty()) {
            return seating.seat(lane, entering, party, positions, now);
        }
        if (quotas.locked(lane.eventId(), lane.mode().name()).isEmpty()) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, lane.mode());
        }
        return List.of();
    }

    private static RegistrationReceipt receipt(Taken taken, Map<UUID, Integer> positions) {
        var view = taken.registration().toView();
        var mailed = view.status() == RegistrationStatus.PENDING_EMAIL_CONFIRMATION;
        return new RegistrationReceipt(
                view.id(),
                view.code(),
                view.status(),
                view.mode(),
                positions.get(view.id()),
                view.expiresAt(),
                mailed ? null : taken.token());
    }
}
