package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.cityexchange.forum.alumni.Alumni;
import org.cityexchange.forum.alumni.AlumniGroup;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/**
 * Seats that are kept for alumni. The forum knows alumni by pseudonyms of their addresses alone, so a seat is given to
 * whoever has proved such an address, and never to somebody who only wrote it down.
 */
@ApplicationScoped
@Transactional
class AlumniSeats {

    private final InvitationRepository invitations;
    private final Alumni alumni;
    private final Cities cities;
    private final EventAccess events;
    private final Quotas quotas;
    private final Clock clock;

    AlumniSeats(
            InvitationRepository invitations,
            Alumni alumni,
            Cities cities,
            EventAccess events,
            Quotas quotas,
            Clock clock) {
        this.invitations = invitations;
        this.alumni = alumni;
        this.cities = cities;
        this.events = events;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Keeps so many seats for that group, or none. */
    AlumniInvitationReceipt keep(String eventRef, AlumniInvitationRequest request) {
        var event = events.own(eventRef);
        if (!event.emailConfirmation()) {
            throw new DomainException(ErrorCode.ALUMNI_NEED_CONFIRMED_ADDRESSES);
        }
        if (!RegistrationDesk.offers(event.attendanceMode(), request.mode())) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, request.mode());
        }
        demandKnownCities(request.group());
        quotas.locked(event.id());
        // whoever cancels the event locks its seats first: only now can it no longer be cancelled
        RegistrationDesk.over(events.statusNow(List.of(event.id())).get(event.id()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        var now = clock.instant();
        var kept = IntStream.range(0, request.seats())
                .mapToObj(seat -> Invitation.ofAlumni(event.id(), request, now))
                .toList();
        for (var invitation : kept) {
            if (!quotas.reserve(event.id(), request.mode().name())) {
                throw DomainException.at("/seats", ErrorCode.NO_SEAT_TO_RESERVE, request.mode());
            }
            invitations.persist(invitation);
        }
        invitations.flush();
        return new AlumniInvitationReceipt(
                alumni.count(request.group()),
                kept.stream().map(Invitation::toView).toList());
    }

    private void demandKnownCities(AlumniGroup group) {
        var known = cities.byCodes(group.cities()).keySet();
        for (int i = 0; i < group.cities().size(); i++) {
            if (!known.contains(group.cities().get(i))) {
                var pointer = "/group/cities/" + i;
                throw DomainException.at(
                        pointer, ErrorCode.UNKNOWN_CITY, group.cities().get(i));
            }
        }
    }

    /**
     * Gives a kept seat to somebody who is admitted now, if there is one for them; the seats of the event are locked.
     *
     * @return whether there was one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean redeem(Registration registration) {
        var person = List.of(registration.personRef());
        var member = new HashMap<AlumniGroup, Boolean>();
        for (var invitation :
                invitations.lockedOfAlumni(registration.eventId(), registration.mode(), clock.instant())) {
            if (member.computeIfAbsent(invitation.alumni(), group -> alumni.isMember(person, group))) {
                invitation.redeem(registration.id());
                quotas.redeem(registration.eventId(), registration.mode().name());
                return true;
            }
        }
        return false;
    }
}
