package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.kit.quota.Quotas;

/**
 * Gives places in sessions up and passes them on. The places of a session are locked before its sign-ups, those of several
 * sessions in the order of their ids, and all of them after registrations.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SignUps {

    /** A session has one kind of place. */
    static final String LANE = "SESSION";

    private final SignUpRepository signUps;
    private final Quotas quotas;

    SignUps(SignUpRepository signUps, Quotas quotas) {
        this.signUps = signUps;
        this.quotas = quotas;
    }

    /** Locks the places of those sessions until commit. */
    void lock(Collection<UUID> sessionIds) {
        sessionIds.stream().distinct().sorted().forEach(id -> quotas.locked(id, LANE));
    }

    /** Ends a sign-up, whose session is locked, and gives its place to whoever has waited longest. */
    void end(SignUp signUp) {
        signUps.renew(signUp);
        var hadPlace = signUp.status() == SignUpStatus.CONFIRMED;
        signUp.cancel();
        if (hadPlace) {
            promote(quotas.release(signUp.sessionId(), LANE, 1));
        } else {
            quotas.leave(signUp.sessionId(), LANE, signUp.id());
        }
    }

    /** Gives places to those who have waited longest for them. */
    void promote(List<UUID> ids) {
        if (!ids.isEmpty()) {
            signUps.list("id in ?1", ids).forEach(signUp -> {
                signUps.renew(signUp);
                signUp.promote();
            });
        }
    }

    /** Who no longer takes part in the event takes part in none of its sessions. */
    void onChange(@Observes RegistrationNotice notice) {
        if (notice.registration().status() == RegistrationStatus.CANCELLED) {
            var live = signUps.live(List.of(notice.registration().id()));
            lock(live.stream().map(SignUp::sessionId).toList());
            live.forEach(this::end);
        }
    }
}
