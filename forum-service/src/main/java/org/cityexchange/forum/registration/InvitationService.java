package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventWasCancelled;
import org.cityexchange.forum.registration.InvitationNotice.Occasion;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.security.Secrets;

/**
 * Invitations and the seats they keep. Seats are locked before invitations, so that one that is redeemed in the moment it
 * expires is one or the other.
 */
@ApplicationScoped
@Transactional
class InvitationService {

    private final InvitationRepository invitations;
    private final EventAccess events;
    private final Seating seating;
    private final Quotas quotas;
    private final Event<InvitationNotice> notices;
    private final AccessLog accessLog;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            EventAccess events,
            Seating seating,
            Quotas quotas,
            Event<InvitationNotice> notices,
            AccessLog accessLog,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.seating = seating;
        this.quotas = quotas;
        this.notices = notices;
        this.accessLog = accessLog;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    InvitationReceipt invite(String eventRef, InvitationRequest request) {
        var event = events.own(eventRef);
        if (request.mode() != null && !RegistrationDesk.offers(event.attendanceMode(), request.mode())) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, request.mode());
        }
        var code = Secrets.newToken();
        var invitation = Invitation.open(event.id(), request, code, clock.instant());
        seating.lock(event.id());
        // whoever cancels the event locks its seats first: only now can it no longer be cancelled
        RegistrationDesk.over(events.statusNow(List.of(event.id())).get(event.id()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        if (invitation.reserves() && !quotas.reserve(event.id(), request.mode().name())) {
            throw DomainException.at("/reserves", ErrorCode.NO_SEAT_TO_RESERVE, request.mode());
        }
        invitations.persistAndFlush(invitation);
        tell(Occasion.INVITED, invitation, code);
        return new InvitationReceipt(invitation.toView(), code);
    }

    PageOf<InvitationView> page(String eventRef, List<InvitationStatus> statuses, PageParams params) {
        var event = caller.hasAny(Roles.AUDITOR) ? events.visible(eventRef) : events.own(eventRef);
        var own = caller.organizesFor(event.ownerInstitution());
        var page = invitations.page(event.id(), statuses, params);
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

    InvitationView get(UUID id) {
        var invitation = own(id);
        accessLog.add(AccessOperation.READ, "INVITATION", id, null, 1);
        return invitation.toView();
    }

    private Invitation own(UUID id) {
        var invitation = invitations.findByIdOptional(id).orElseThrow(DomainException::notFound);
        caller.demandOrganizerOf(events.get(invitation.eventId()).ownerInstitution());
        return invitation;
    }

    Transitions transitions(UUID id) {
        var invitation = own(id);
        return Transitions.from(invitation.status(), InvitationStatus.values(), invitation::obstacle, locale);
    }

    InvitationView become(UUID id, InvitationTransitionRequest request) {
        var invitation = own(id);
        seating.lock(invitation.eventId());
        invitations.lock(invitation);
        invitation.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        end(invitation, InvitationStatus.WITHDRAWN, Occasion.INVITATION_WITHDRAWN);
        invitations.flush();
        return invitation.toView();
    }

    /** The events with invitations that were not used in time. */
    List<UUID> eventsWithExpired() {
        return invitations.eventsWithExpired(clock.instant());
    }

    /** Ends the invitations to an event that were not used in time; the seats they kept go to those who wait. */
    void expire(UUID eventId) {
        seating.lock(eventId);
        invitations
                .lockedExpired(eventId, clock.instant())
                .forEach(each -> end(each, InvitationStatus.EXPIRED, Occasion.INVITATION_EXPIRED));
    }

    private void end(Invitation invitation, InvitationStatus as, Occasion occasion) {
        invitation.end(as);
        tell(occasion, invitation, null);
        if (invitation.reserves()) {
            var takers =
                    quotas.unreserve(invitation.eventId(), invitation.mode().name());
            seating.pass(invitation.eventId(), invitation.mode(), takers);
        }
    }

    /** Nobody is invited any more; the seats go with the event. */
    void onCancellation(@Observes EventWasCancelled cancelled) {
        seating.lock(cancelled.eventId());
        invitations.lockedOpen(cancelled.eventId()).forEach(invitation -> {
            invitation.end(InvitationStatus.WITHDRAWN);
            tell(Occasion.INVITATION_WITHDRAWN, invitation, null);
        });
    }

    private void tell(Occasion occasion, Invitation invitation, String code) {
        if (invitation.toView().email() != null) {
            notices.fire(new InvitationNotice(occasion, invitation.toView(), code));
        }
    }
}
