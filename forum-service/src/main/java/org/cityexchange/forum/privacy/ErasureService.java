package org.cityexchange.forum.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cityexchange.forum.person.People;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.privacy.ErasureReceipt;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/**
 * Who may have whom erased: the person, by a token that was mailed to the address, since a stranger may have registered
 * with it; organizers, whom their institution knows; administrators of training, anybody.
 */
@ApplicationScoped
@Transactional
class ErasureService {

    private final Erasures erasures;
    private final RegistrationDirectory registrations;
    private final People people;
    private final Caller caller;

    ErasureService(Erasures erasures, RegistrationDirectory registrations, People people, Caller caller) {
        this.erasures = erasures;
        this.registrations = registrations;
        this.people = people;
        this.caller = caller;
    }

    ErasureReceipt erase(String token, ErasureRequest request) {
        if ((request.email() == null) == (request.registrationId() == null)) {
            throw new DomainException(ErrorCode.EMAIL_OR_ID);
        }
        if (token != null && request.registrationId() != null) {
            registrations.demandProvenHolder(request.registrationId(), token);
            return erasures.erase(erasures.search(null, request.registrationId()), null);
        }
        if (!caller.known()) {
            throw new DomainException(ErrorCode.UNAUTHENTICATED);
        }
        if (!caller.hasAny(Roles.ORGANIZER, Roles.TRAINING_ADMIN)) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
        if (request.registrationId() != null
                && registrations.find(request.registrationId()).isEmpty()) {
            throw DomainException.notFound();
        }
        var person = erasures.search(request.email(), request.registrationId());
        if (!caller.hasAny(Roles.TRAINING_ADMIN)
                && !registrations.knows(person.rows(), caller.institutions())
                && !people.knows(person.rows(), caller.institutions())) {
            throw DomainException.notFound();
        }
        return erasures.erase(person, caller.subject());
    }
}
