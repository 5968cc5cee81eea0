package org.cityexchange.forum.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.security.Secrets;

/** Invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    private final Pages pages;

    InvitationRepository(Pages pages) {
        this.pages = pages;
    }

    /** The invitation to that event with that code, whatever became of it. */
    Optional<Invitation> withCode(UUID eventId, String code) {
        return find("eventId = ?1 and codeHash = ?2", eventId, Secrets.hash(code))
                .firstResultOptional();
    }

    /** Reads the row again and keeps it from being changed by others until commit; seats are locked before. */
    void lock(Invitation invitation) {
        getEntityManager().refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The events with invitations that were not used by that instant. */
    List<UUID> eventsWithExpired(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct eventId from Invitation where status = OPEN and expiresAt <= ?1", UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** Those of an event that were not used by that instant, the oldest first, locked until commit. */
    List<Invitation> lockedExpired(UUID eventId, Instant now) {
        return find("eventId = ?1 and status = OPEN and expiresAt <= ?2 order by expiresAt, id", eventId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The open ones of an event, locked until commit. */
    List<Invitation> lockedOpen(UUID eventId) {
        return find("eventId = ?1 and status = OPEN order by id", eventId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The seats in that mode that are kept for alumni at that instant, the first to expire first, locked until commit. */
    List<Invitation> lockedOfAlumni(UUID eventId, RegistrationMode mode, Instant now) {
        return find("""
                        eventId = ?1 and mode = ?2 and status = OPEN and alumni is not null
                            and (expiresAt is null or expiresAt > ?3) order by expiresAt, id""", eventId, mode, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    PageOf<Invitation> page(UUID eventId, List<InvitationStatus> statuses, PageParams params) {
        var listing = Listing.of(Invitation.class, Invitation::id)
                .where("e.eventId = :event", "event", eventId)
                .where("e.status in :status", "status", statuses)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Invitation::createdAt)
                .sortedBy("createdAt");
        return pages.page(listing, params);
    }
}
