package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventWasCancelled;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/**
 * Registrations from the first to the last: each use case in one transaction, with the seat it takes or gives back, who
 * gets that seat, and what the other service is told. Seats are locked before the registrations that have them.
 */
@ApplicationScoped
@Transactional
class RegistrationService {

    private final Registrar registrar;
    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final EventAccess events;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Event<RegistrationNotice> notices;
    private final AccessLog accessLog;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    RegistrationService(
            Registrar registrar,
            RegistrationRepository registrations,
            RegistrationAccess access,
            EventAccess events,
            Quotas quotas,
            Outbox outbox,
            Event<RegistrationNotice> notices,
            AccessLog accessLog,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.registrar = registrar;
        this.registrations = registrations;
        this.access = access;
        this.events = events;
        this.quotas = quotas;
        this.outbox = outbox;
        this.notices = notices;
        this.accessLog = accessLog;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    RegistrationReceipt register(String eventRef, RegisterRequest request) {
        var event = events.visible(eventRef);
        var source = caller.organizesFor(event.ownerInstitution())
                ? RegistrationView.Source.STAFF
                : RegistrationView.Source.SELF;
        return registrar
                .register(List.of(new Registrar.Order(event, request, source)))
                .get(0);
    }

    RegistrationView get(UUID id, String token) {
        var view = access.toRead(id, token);
        return view.at(quotas.position(view.eventId(), view.mode().name(), id).orElse(null));
    }

    PageOf<RegistrationView> page(
            String eventRef, List<RegistrationStatus> statuses, List<RegistrationMode> modes, PageParams params) {
        var auditor = caller.hasAny(Roles.AUDITOR);
        var event = auditor ? events.visible(eventRef) : events.own(eventRef);
        var page = registrations.page(event.id(), statuses, modes, params);
        var own = caller.organizesFor(event.ownerInstitution());
        if (own) {
            accessLog.add(
                    AccessOperation.LIST,
                    "EVENT",
                    event.id(),
                    null,
                    page.items().size());
        }
        return page.map(each -> own ? each.toView() : each.toView().masked());
    }

    Transitions transitions(UUID id, String token) {
        var status = access.toChange(id, token).registration().status();
        return Transitions.from(
                status, RegistrationStatus.values(), to -> RegistrationTransitionRequest.obstacle(status, to), locale);
    }

    RegistrationView become(UUID id, String token, RegistrationTransitionRequest request) {
        var held = access.toChange(id, token);
        var registration = held.registration();
        var lane = registration.mode().name();
        quotas.lock(registration.eventId(), lane);
        registrations.lock(registration);
        RegistrationTransitionRequest.obstacle(registration.status(), request.to())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        var hadSeat = registration.status() == RegistrationStatus.CONFIRMED;
        outbox.add(registration.cancel(held.as(), request.reason(), clock.instant()));
        notices.fire(RegistrationNotice.of(RegistrationNotice.Occasion.CANCELLED, registration));
        if (hadSeat) {
            promote(quotas.release(registration.eventId(), lane, 1));
        } else {
            quotas.leave(registration.eventId(), lane, id);
        }
        registrations.flush();
        return registration.toView();
    }

    /** Gives seats to those who have waited longest for them. */
    void promote(List<UUID> ids) {
        if (!ids.isEmpty()) {
            var now = clock.instant();
            var promoted = registrations.inOrder(ids);
            outbox.addAll(promoted.stream()
                    .map(registration -> registration.promote(now))
                    .toList());
            tell(RegistrationNotice.Occasion.PROMOTED, promoted);
        }
    }

    void onCancellation(@Observes EventWasCancelled cancelled) {
        quotas.clear(cancelled.eventId());
        var live =
                registrations.list("eventId = ?1 and status <> ?2", cancelled.eventId(), RegistrationStatus.CANCELLED);
        outbox.addAll(live.stream()
                .map(registration -> registration.cancel(CancelledBy.ORGANIZER, null, cancelled.at()))
                .toList());
        tell(RegistrationNotice.Occasion.CANCELLED, live);
    }

    private void tell(RegistrationNotice.Occasion occasion, List<Registration> registrations) {
        registrations.forEach(registration -> notices.fire(RegistrationNotice.of(occasion, registration)));
    }
}
