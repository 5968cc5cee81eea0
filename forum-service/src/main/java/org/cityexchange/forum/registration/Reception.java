package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.city.CityView;
import org.cityexchange.forum.registration.Registrar.Order;
import org.cityexchange.forum.registration.Registrar.Party;
import org.cityexchange.forum.registration.question.QuestionForms;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.security.Secrets;

/**
 * Looks at requests before anything is taken for them: whether the event is open, whether it is asked for what it offers and
 * answered what it asks. What there is to look up for it is looked up once for all of them.
 */
@ApplicationScoped
class Reception {

    private final Cities cities;
    private final QuestionForms questions;
    private final PersonRefs personRefs;
    private final RegistrationConfig config;

    Reception(Cities cities, QuestionForms questions, PersonRefs personRefs, RegistrationConfig config) {
        this.cities = cities;
        this.questions = questions;
        this.personRefs = personRefs;
        this.config = config;
    }

    /** A request on its way: what is kept of it, and what only its registrant is told. */
    record Taken(Order order, Registration registration, String token) {}

    /** How one request looks: it is on its way, or refused; the other of the two is null. */
    record Looked(Taken taken, DomainException refusal) {

        /** The request on its way; throws where it is refused. */
        Taken demandTaken() {
            if (refusal != null) {
                throw refusal;
            }
            return taken;
        }
    }

    /** Each of them by itself, in the same order. */
    List<Looked> look(List<Order> orders, Party party, Instant now) {
        var known = cities.byCodes(orders.stream()
                .map(order -> order.request().cityCode())
                .filter(Objects::nonNull)
                .toList());
        var asked =
                questions.asked(orders.stream().map(order -> order.event().id()).collect(Collectors.toSet()));
        return orders.stream()
                .map(order -> look(order, party, known, asked, now))
                .toList();
    }

    private Looked look(
            Order order, Party party, Map<String, CityView> known, Map<UUID, QuestionForms.Asked> asked, Instant now) {
        try {
            check(order, now);
            Cities.demandActive(order.request().cityCode(), known);
            return new Looked(take(order, party, asked.get(order.event().id()), now), null);
        } catch (DomainException e) {
            return new Looked(null, e.within(order.pointer()));
        }
    }

    private static void check(Order order, Instant now) {
        closed(order, now).ifPresent(refusal -> {
            throw refusal;
        });
        RegistrationDesk.checkSource(order.request(), order.source());
        RegistrationDesk.check(order.event(), order.request());
    }

    private static Optional<DomainException> closed(Order order, Instant now) {
        if (order.source() == RegistrationView.Source.STAFF || order.source() == RegistrationView.Source.IMPORT) {
            return RegistrationDesk.closedToStaff(order.event());
        }
        return order.invitation() != null && order.invitation().anyTime()
                ? RegistrationDesk.over(order.event().status())
                : RegistrationDesk.closed(order.event(), now);
    }

    private Taken take(Order order, Party party, QuestionForms.Asked asked, Instant now) {
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

    private Instant deadline(RegistrationStatus pending, Instant now) {
        return pending == RegistrationStatus.PENDING_EMAIL_CONFIRMATION
                ? now.plus(config.emailConfirmationWithin())
                : null;
    }

    /** Somebody without an address gets a pseudonym of their own, which no address ever has. */
    private String personRef(RegisterRequest request) {
        return personRefs.of(request.email() == null ? "no address: " + Ids.next() : request.email());
    }
}
