package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Who may see and change a registration: whoever holds its token or its delegation's, and the organizers of its event. */
@ApplicationScoped
class RegistrationAccess {

    private final RegistrationRepository registrations;
    private final RegistrationTokens tokens;
    private final RegistrationGroupRepository groups;
    private final RegistrationMarks marks;
    private final EventAccess events;
    private final AccessLog accessLog;
    private final Caller caller;

    RegistrationAccess(
            RegistrationRepository registrations,
            RegistrationTokens tokens,
            RegistrationGroupRepository groups,
            RegistrationMarks marks,
            EventAccess events,
            AccessLog accessLog,
            Caller caller) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.groups = groups;
        this.marks = marks;
        this.events = events;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** A registration and in what role the caller deals with it. */
    record Held(Registration registration, CancelledBy as) {}

    /** The registration, for somebody who may change it; to everybody else it does not exist. */
    Held toChange(UUID id, String token) {
        var registration = registrations.get(id);
        if (opens(registration, token)) {
            return new Held(registration, CancelledBy.REGISTRANT);
        }
        if (isOrganizerOf(registration)) {
            return new Held(registration, CancelledBy.ORGANIZER);
        }
        throw DomainException.notFound();
    }

    /** Lets pass only whoever shows its own token, that was mailed to the address if there is one. */
    void demandProvenHolder(UUID id, String token) {
        var registration = registrations.get(id);
        if (!tokens.open(registration, token)) {
            throw DomainException.notFound();
        }
        var view = registration.toView();
        var proven = view.email() == null
                || tokens.wasMailed(registration, token)
                || (view.source() == RegistrationView.Source.SELF
                        && events.get(view.eventId()).emailConfirmation());
        if (!proven) {
            throw new DomainException(ErrorCode.ADDRESS_NOT_PROVEN);
        }
    }

    /** What the caller may see of the registration; auditors see it without the person. */
    RegistrationView toRead(UUID id, String token) {
        var registration = registrations.get(id);
        if (opens(registration, token)) {
            return marks.marked(registration);
        }
        if (isOrganizerOf(registration)) {
            registration.demandNotErased();
            accessLog.add(AccessOperation.READ, "REGISTRATION", id, null, 1);
            return marks.marked(registration);
        }
        if (caller.hasAny(Roles.AUDITOR)) {
            return marks.marked(registration).masked();
        }
        throw DomainException.notFound();
    }

    /**
     * Its own token does, and that of the delegation it is a member of; not the latter while the address is to be
     * confirmed, since only the token that was mailed shows whose it is.
     */
    private boolean opens(Registration registration, String token) {
        return tokens.open(registration, token)
                || (registration.status() != RegistrationStatus.PENDING_EMAIL_CONFIRMATION
                        && groups.open(registration.groupId(), token));
    }

    private boolean isOrganizerOf(Registration registration) {
        return caller.known()
                && caller.organizesFor(events.get(registration.eventId()).ownerInstitution());
    }
}
