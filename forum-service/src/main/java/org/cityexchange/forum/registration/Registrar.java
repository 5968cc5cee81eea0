package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.Reception.Looked;
import org.cityexchange.forum.registration.Reception.Taken;
import org.cityexchange.forum.registration.question.OptionSeats;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.kit.http.Traced;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/**
 * Takes registrations in: one operation over a list of requests, in the order of their arrival, of which a single one is
 * the shortest. Each has a seat or waits; all of them are taken or none.
 *
 * <p>A refusal does not end the transaction by itself: an import undoes what came before it, and goes on.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
class Registrar {

    private final RegistrationRows rows;
    private final Reception reception;
    private final EventAccess events;
    private final OptionSeats options;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Seating seating;
    private final InvitationRepository invitations;
    private final UnknownCities unknownCities;
    private final RegistrationConfig config;
    private final Clock clock;

    Registrar(
            RegistrationRows rows,
            Reception reception,
            EventAccess events,
            OptionSeats options,
            Quotas quotas,
            Outbox outbox,
            Seating seating,
            InvitationRepository invitations,
            UnknownCities unknownCities,
            RegistrationConfig config,
            Clock clock) {
        this.rows = rows;
        this.reception = reception;
        this.events = events;
        this.options = options;
        this.quotas = quotas;
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
     * @param traceparent of the call that asked for it
     */
    record Order(
            EventView event,
            RegisterRequest request,
            RegistrationView.Source source,
            Invitation invitation,
            String pointer,
            String traceparent) {

        Order(
                EventView event,
                RegisterRequest request,
                RegistrationView.Source source,
                Invitation invitation,
                String pointer) {
            this(event, request, source, invitation, pointer, Trace.traceparent());
        }

        Order(EventView event, RegisterRequest request, RegistrationView.Source source) {
            this(event, request, source, null, "");
        }

        Lane lane() {
            return new Lane(event.id(), request.mode());
        }
    }

    /** People who have seats together or, if they may, wait together. */
    record Party(UUID groupId, boolean mayWait) {}

    /** Takes all of them; the receipts come in the order of the requests. */
    List<RegistrationReceipt> register(List<Order> orders) {
        return register(orders, null);
    }

    /** Takes all of them as one delegation; null for people who have nothing to do with one another. */
    List<RegistrationReceipt> register(List<Order> orders, Party party) {
        var now = clock.instant();
        var taken = reception.look(orders, party, now).stream()
                .map(Looked::demandTaken)
                .toList();
        return seat(taken, party, now);
    }

    /**
     * Has those take their seats that have been looked at, or wait for them, in a number of statements that does not grow
     * with theirs.
     *
     * @param party null for people who have nothing to do with one another
     */
    List<RegistrationReceipt> seat(List<Taken> taken, Party party, Instant now) {
        unknownCities.propose(taken.stream().map(Taken::registration).toList());
        Map<UUID, Integer> positions = new HashMap<>();
        var facts = new ArrayList<RegistrationEvent>();
        taken.forEach(each -> redeem(each, facts, now));
        facts.addAll(seating.seat(entering(taken), party, positions, now));
        demandNotCancelled(taken);
        demandNotTooOften(taken, now);
        rows.insert(taken.stream().map(Taken::registration).toList());
        takeOptions(taken);
        tell(taken, facts);
        return taken.stream().map(each -> receipt(each, positions)).toList();
    }

    /** Who enters by which lane; a lane that is only asked for by those who wait for something else has to be there too. */
    private static SortedMap<Lane, List<Registration>> entering(List<Taken> taken) {
        var lanes = new TreeMap<Lane, List<Registration>>();
        for (var each : taken) {
            var lane = lanes.computeIfAbsent(each.order().lane(), key -> new ArrayList<>());
            if (each.registration().status() == null) {
                lane.add(each.registration());
            }
        }
        return lanes;
    }

    private void tell(List<Taken> taken, List<RegistrationEvent> facts) {
        var traces = new HashMap<UUID, String>();
        taken.forEach(each -> traces.put(each.registration().id(), each.order().traceparent()));
        outbox.addTraced(facts.stream()
                .map(fact -> new Traced<>(fact, traces.get(fact.subject())))
                .toList());
        seating.tell(new RegistrationsArrived(taken.stream()
                .map(each -> new Traced<>(
                        RegistrationNotice.arrived(each.registration(), each.token()),
                        each.order().traceparent()))
                .toList()));
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
    private void demandNotCancelled(List<Taken> taken) {
        var ids = taken.stream().map(each -> each.order().event().id()).collect(Collectors.toSet());
        if (events.statusNow(ids).containsValue(EventStatus.CANCELLED)) {
            throw new DomainException(ErrorCode.REGISTRATION_NOT_OPEN);
        }
    }

    /** Whoever writes an address has a mail sent there: not every moment, lest a stranger fill somebody's mailbox. */
    private void demandNotTooOften(List<Taken> all, Instant now) {
        var unconfirmed = all.stream()
                .map(Taken::registration)
                .filter(registration -> registration.status() == RegistrationStatus.PENDING_EMAIL_CONFIRMATION)
                .toList();
        if (rows.isUnconfirmedSince(unconfirmed, now.minus(config.emailConfirmationInterval()))) {
            throw new DomainException(ErrorCode.TOO_MANY_REQUESTS);
        }
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
