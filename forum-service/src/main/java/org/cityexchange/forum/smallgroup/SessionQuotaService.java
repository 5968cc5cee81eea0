package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.quota.Quotas;

/** How many places sessions have. */
@ApplicationScoped
@Transactional
class SessionQuotaService {

    private final GroupSessions sessions;
    private final SignUps places;
    private final Quotas quotas;

    SessionQuotaService(GroupSessions sessions, SignUps places, Quotas quotas) {
        this.sessions = sessions;
        this.places = places;
        this.quotas = quotas;
    }

    /** The places of a session; not found where it is not signed up for. */
    SessionQuota get(UUID sessionId) {
        var event = sessions.visible(sessionId);
        if (!sessions.released(event.id()).containsKey(sessionId)) {
            sessions.own(sessionId);
        }
        return quotas.of(sessionId).stream().findFirst().map(SessionQuota::of).orElseThrow(DomainException::notFound);
    }

    SessionQuota resize(UUID sessionId, String ifMatch, SessionQuota wanted) {
        sessions.own(sessionId);
        quotas.lockSizes(sessionId);
        var present = quotas.locked(sessionId, SignUps.LANE).map(SessionQuota::of);
        Etag.demand(ifMatch, present.map(SessionQuota::version).orElse(0L));
        places.promote(quotas.resize(sessionId, SignUps.LANE, wanted.size()));
        return get(sessionId);
    }
}
