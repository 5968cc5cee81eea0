package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What registrants would rather talk about. */
@ApplicationScoped
@Transactional
class InterestService {

    private final EntityManager entities;
    private final RegistrationDirectory registrations;

    InterestService(EntityManager entities, RegistrationDirectory registrations) {
        this.entities = entities;
        this.registrations = registrations;
    }

    /** What somebody ranked; nothing before they did. */
    Interests get(UUID registrationId, String token) {
        registrations.held(registrationId, token);
        return ranked(entities.find(Interest.class, registrationId));
    }

    private static Interests ranked(Interest interest) {
        return new Interests(interest == null ? List.of() : interest.topics());
    }

    Interests rank(UUID registrationId, String token, String ifMatch, Interests wanted) {
        var seen = new HashSet<String>();
        for (int i = 0; i < wanted.topics().size(); i++) {
            if (!seen.add(wanted.topics().get(i))) {
                throw DomainException.at(
                        "/topics/" + i,
                        ErrorCode.DUPLICATE_VALUE,
                        wanted.topics().get(i));
            }
        }
        // locked, as a matching run that is being committed has it locked: what it counts on stays
        var who = registrations.heldAndLocked(registrationId, token);
        var interest = entities.find(Interest.class, registrationId);
        Etag.demand(ifMatch, ranked(interest).version());
        if (interest == null) {
            interest = new Interest(registrationId, who.eventId());
        }
        interest.rank(wanted.topics());
        entities.persist(interest);
        return wanted;
    }
}
