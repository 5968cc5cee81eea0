package org.cityexchange.forum.smallgroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

/** Sign-ups for sessions. */
@ApplicationScoped
class SignUpRepository implements PanacheRepositoryBase<SignUp, UUID> {

    private final Pages pages;

    SignUpRepository(Pages pages) {
        this.pages = pages;
    }

    SignUp get(UUID sessionId, UUID id) {
        return find("sessionId = ?1 and id = ?2", sessionId, id)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** What those registrations have a place in or wait for. */
    List<SignUp> live(Collection<UUID> registrationIds) {
        return list("registrationId in ?1 and status <> CANCELLED order by requestedAt, id", registrationIds);
    }

    List<SignUp> of(UUID registrationId) {
        return list("registrationId = ?1 order by requestedAt, id", registrationId);
    }

    /** Reads it again, once the places of its session are locked. */
    void renew(SignUp signUp) {
        getEntityManager().refresh(signUp);
    }

    PageOf<SignUp> page(UUID sessionId, List<SignUpStatus> statuses, PageParams params) {
        var listing = Listing.of(SignUp.class, SignUp::id)
                .where("e.sessionId = :session", "session", sessionId)
                .where("e.status in :status", "status", statuses)
                .sortableBy("requestedAt", "e.requestedAt", Instant.class, SignUp::requestedAt)
                .sortedBy("requestedAt");
        return pages.page(listing, params);
    }
}
