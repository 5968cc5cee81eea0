package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.city.CityView;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.OptionSeats;
import org.cityexchange.forum.registration.question.QuestionForms;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.security.Secrets;

/**
 * Takes registrations in: one operation over a list of requests, in the order of their arrival, of which a single one is
 * the shortest. Each has a seat or waits; all of them are taken or none.
 */
@ApplicationScoped
class Registrar {

    private final RegistrationRepository registrations;
    private final EventAccess events;
    private final Cities cities;
    private final QuestionForms questions;
    private final OptionSeats options;
    private final Quotas quotas;
    private final PersonRefs personRefs;
    private final Outbox outbox;
    private final Event<RegistrationNotice> notices;
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
            Event<RegistrationNotice> notices,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.cities = cities;
        this.questions = questions;
        this.options = options;
        this.quotas = quotas;
        this.personRefs = personRefs;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** Somebody's request to take part in an event. */
    record Order(EventView event, RegisterRequest request, RegistrationView.Source source) {

        Lane lane() {
            return new Lane(event.id(), request.mode());
        }
    }

    /** The seats of one event for one mode; lanes are claimed in their order, so that two lists never wait crosswise. */
    record Lane(UUID eventId, RegistrationMode mode) implements Comparable<Lane> {

        private static final Comparator<Lane> ORDER = Comparator.comparing(Lane::eventId)
                .thenComparing(lane -> lane.mode().name());

        @Override
        public int compareTo(Lane other) {
            return ORDER.compare(this, other);
        }
    }

    /** A request on its way: what is kept of it, and what only its registrant is told. */
    private record Taken(Registration registration, String token) {}

    /** Takes all of them; the receipts come in the order of the requests. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<RegistrationReceipt> register(List<Order> orders) {
        var now = clock.instant();
        orders.forEach(order -> check(order, now));
        demandActiveCities(orders);

        var asked = orders.stream()
                .map(order -> order.event().id())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), questions::asked));
        var taken = orders.stream()
                .map(order -> taken(order, asked.get(order.event().id()), now))
                .toList();
        var lanes = new TreeMap<Lane, List<Taken>>();
        for (int i = 0; i < orders.size(); i++) {
            lanes.computeIfAbsent(orders.get(i).lane(), lane -> new ArrayList<>())
                    .add(taken.get(i));
        }
        Map<UUID, Integer> positions = new HashMap<>();
        var facts = new ArrayList<RegistrationEvent>();
        lanes.forEach((lane, inLane) -> facts.addAll(seat(lane, inLane, positions)));
        demandNotCancelled(lanes.keySet());
        taken.forEach(each -> registrations.persist(each.registration()));
        takeOptions(taken);
        outbox.addAll(facts);
        taken.forEach(each -> notices.fire(notice(each)));
        return taken.stream().map(each -> receipt(each, positions)).toList();
    }

    private static void check(Order order, Instant now) {
        RegistrationDesk.closed(order.event(), now).ifPresent(refusal -> {
            throw refusal;
        });
        RegistrationDesk.check(order.event(), order.request());
    }

    private void demandActiveCities(List<Order> orders) {
        var codes = orders.stream()
                .map(order -> order.request().cityCode())
                .filter(Objects::nonNull)
                .toList();
        Map<String, CityView> known = cities.byCodes(codes);
        for (var code : codes) {
            var city = known.get(code);
            if (city == null) {
                throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, code);
            }
            if (city.status() != CityStatus.ACTIVE) {
                throw DomainException.at("/cityCode", ErrorCode.CITY_NOT_ACTIVE, code, city.status());
            }
        }
    }

    /** Whoever cancels an event locks its seats first: only now that they are ours can it no longer be cancelled. */
    private void demandNotCancelled(Set<Lane> lanes) {
        var ids = lanes.stream().map(Lane::eventId).collect(Collectors.toSet());
        if (events.statusNow(ids).containsValue(EventStatus.CANCELLED)) {
            throw new DomainException(ErrorCode.REGISTRATION_NOT_OPEN);
        }
    }

    private Taken taken(Order order, QuestionForms.Asked asked, Instant now) {
        var token = Secrets.newToken();
        var request = order.request();
        var personRef = personRefs.of(request.email());
        var registration = Registration.request(order.event().id(), request, order.source(), personRef, token, now);
        registration.answer(asked.version(), asked.read(request.answers()));
        return new Taken(registration, token);
    }

    /** Takes a seat of each option that somebody with a seat in the event chose. */
    private void takeOptions(List<Taken> all) {
        all.stream()
                .map(each -> each.registration().toView())
                .filter(OptionSeatsKeeper::hasChosen)
                .collect(Collectors.groupingBy(
                        RegistrationView::eventId,
                        TreeMap::new,
                        Collectors.mapping(OptionSeatsKeeper::chosen, Collectors.toList())))
                .forEach(options::take);
    }

    /** Seats those of one lane as far as there are places, and has the others wait in their order. */
    private List<RegistrationEvent> seat(Lane lane, List<Taken> inLane, Map<UUID, Integer> positions) {
        var ids = inLane.stream().map(each -> each.registration().id()).toList();
        var claim = quotas.claim(lane.eventId(), lane.mode().name(), ids)
                .orElseThrow(() -> DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, lane.mode()));
        var facts = new ArrayList<RegistrationEvent>();
        for (int i = 0; i < inLane.size(); i++) {
            var registration = inLane.get(i).registration();
            if (i < claim.seats()) {
                facts.add(registration.seated());
            } else {
                facts.add(registration.waiting());
                positions.put(registration.id(), claim.waitingAhead() + i - claim.seats() + 1);
            }
        }
        return facts;
    }

    private static RegistrationNotice notice(Taken taken) {
        var occasion = taken.registration().status() == RegistrationStatus.CONFIRMED
                ? RegistrationNotice.Occasion.CONFIRMED
                : RegistrationNotice.Occasion.WAITLISTED;
        return new RegistrationNotice(occasion, taken.registration().toView(), taken.token(), null);
    }

    private static RegistrationReceipt receipt(Taken taken, Map<UUID, Integer> positions) {
        var registration = taken.registration();
        return new RegistrationReceipt(
                registration.id(),
                registration.code(),
                registration.status(),
                registration.mode(),
                positions.get(registration.id()),
                taken.token());
    }
}
