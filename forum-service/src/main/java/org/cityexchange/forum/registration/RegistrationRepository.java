package org.cityexchange.forum.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Secrets;

/** Registrations. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private static final List<RegistrationStatus> LIVE = Arrays.stream(RegistrationStatus.values())
            .filter(RegistrationStatus::isLive)
            .toList();

    private final Pages pages;

    RegistrationRepository(Pages pages) {
        this.pages = pages;
    }

    Registration get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Reads the row again and keeps it from being changed by others until commit; seats are locked before. */
    void lock(Registration registration) {
        getEntityManager().refresh(registration, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which of those have a seat, in the order of their ids; nobody else changes them until commit. */
    List<UUID> confirmedLocked(Collection<UUID> ids) {
        return OneColumn.of(getEntityManager(), """
                        select id from registration where id = any(?1) and status = 'CONFIRMED' order by id for update
                        """, UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Those registrations in the order given, kept from being changed by others until commit; seats are locked before. */
    List<Registration> lockedInOrder(List<UUID> ids) {
        Map<UUID, Registration> byId = find("id in ?1", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    /** Those of an event of which something can still come, kept from being changed by others until commit. */
    List<Registration> lockedLive(UUID eventId) {
        return find("eventId = ?1 and status in ?2", eventId, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether one of those is a registration for an event of one of the institutions. */
    boolean anyOf(Collection<UUID> ids, Collection<String> institutions) {
        return count(
                        "id in ?1 and eventId in (select e.id from Event e where e.ownerInstitution in ?2)",
                        ids,
                        institutions)
                > 0;
    }

    /** Who has a seat in one mode and waits for one in another. */
    List<UUID> wanting(UUID eventId, RegistrationMode seated, RegistrationMode wanted) {
        return getEntityManager()
                .createQuery(
                        "select id from Registration where eventId = ?1 and mode = ?2 and wantedMode = ?3", UUID.class)
                .setParameter(1, eventId)
                .setParameter(2, seated)
                .setParameter(3, wanted)
                .getResultList();
    }

    /** Events with offers that were not accepted by that instant. */
    List<UUID> eventsWithExpiredOffers(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct eventId from Registration where status = OFFERED and expiresAt <= ?1",
                        UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** The offers of an event that were not accepted by that instant, the oldest first, locked until commit. */
    List<Registration> lockedExpiredOffers(UUID eventId, Instant now) {
        return find("eventId = ?1 and status = OFFERED and expiresAt <= ?2 order by expiresAt, id", eventId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of those whose address was not confirmed by that instant, and that nobody else is dealing with. */
    List<Registration> lockedUnconfirmed(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "from Registration where status = PENDING_EMAIL_CONFIRMATION and expiresAt <= ?1 order by id",
                        Registration.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2) // skip locked
                .getResultList();
    }

    /**
     * What somebody with that pseudonym has at an event: the live registration, or else the last one whose address is
     * still to be confirmed.
     */
    Optional<Registration> ofPerson(UUID eventId, String personRef) {
        return list("eventId = ?1 and applicant.personRef = ?2 and status in ?3", eventId, personRef, LIVE).stream()
                .max(Comparator.comparing(
                                (Registration each) -> each.status() != RegistrationStatus.PENDING_EMAIL_CONFIRMATION)
                        .thenComparing(Registration::requestedAt));
    }

    /** The live registrations for the event that this token was once given out for, now valid or not. */
    List<Registration> liveWithToken(UUID eventId, String token) {
        return list("""
                eventId = ?1 and status in ?2 and (tokenHash = ?3
                    or id in (select registrationId from ReissuedToken where tokenHash = ?3))
                """, eventId, LIVE, Secrets.hash(token));
    }

    /** Those of the addresses, in their normal form, that a live registration for the event holds. */
    List<String> liveAddresses(UUID eventId, List<String> addresses) {
        return getEntityManager()
                .createQuery("""
                        select applicant.emailNormalized from Registration
                        where eventId = :event and applicant.emailNormalized in :addresses
                            and status in :live and status <> PENDING_EMAIL_CONFIRMATION
                        """, String.class)
                .setParameter("event", eventId)
                .setParameter("addresses", addresses)
                .setParameter("live", LIVE)
                .getResultList();
    }

    /** The members of those delegations, in the order in which they were named. */
    List<Registration> ofGroups(List<UUID> groupIds) {
        return list("groupId in ?1 order by requestedAt, id", groupIds);
    }

    /** The members of a delegation, kept from being changed by others until commit; seats are locked before. */
    List<Registration> lockedOfGroup(UUID groupId) {
        return find("groupId = ?1 order by id", groupId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    PageOf<Registration> page(
            UUID eventId, List<RegistrationStatus> statuses, List<RegistrationMode> modes, PageParams params) {
        return pages.page(listing(eventId, statuses, modes), params);
    }

    /** Passes on every registration of the list in batches. */
    void all(
            UUID eventId,
            List<RegistrationStatus> statuses,
            List<RegistrationMode> modes,
            String sort,
            Consumer<List<Registration>> batch) {
        pages.all(listing(eventId, statuses, modes), sort, batch);
    }

    private static Listing<Registration> listing(
            UUID eventId, List<RegistrationStatus> statuses, List<RegistrationMode> modes) {
        return Listing.of(Registration.class, Registration::id)
                .where("e.eventId = :event", "event", eventId)
                .where("e.status in :status", "status", statuses)
                .where("e.mode in :mode", "mode", modes)
                .sortableBy("requestedAt", "e.requestedAt", Instant.class, Registration::requestedAt)
                .sortableBy("code", "e.code", String.class, Registration::code)
                .sortedBy("requestedAt");
    }
}
