package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who has a place in which session, for the features above this one. */
@ApplicationScoped
public class SignedUp {

    private final SignUpRepository signUps;

    SignedUp(SignUpRepository signUps) {
        this.signUps = signUps;
    }

    /** The sessions of an event in which registrations have a place, by registration. */
    public Map<UUID, List<UUID>> sessionsOf(UUID eventId) {
        return signUps
                .list(
                        "status = CONFIRMED and sessionId in (select s.id from AgendaSession s where s.eventId = ?1)",
                        eventId)
                .stream()
                .collect(Collectors.groupingBy(
                        SignUp::registrationId, Collectors.mapping(SignUp::sessionId, Collectors.toList())));
    }
}
