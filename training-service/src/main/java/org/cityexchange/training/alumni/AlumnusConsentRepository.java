package org.cityexchange.training.alumni;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AlumnusConsentRepository implements PanacheRepositoryBase<AlumnusConsent, UUID> {

    /** Everything a person ever agreed to, the latest first. */
    List<AlumnusConsent> of(Collection<UUID> entries) {
        return list("traineeId in ?1 order by givenAt desc, id desc", entries);
    }

    /** One consent of a person, locked until commit. */
    Optional<AlumnusConsent> locked(UUID id, Collection<UUID> entries) {
        return find("id = ?1 and traineeId in ?2", id, entries)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The consents of that kind that hold, locked until commit. */
    List<AlumnusConsent> inForce(Collection<UUID> entries, ConsentKind kind) {
        return find("traineeId in ?1 and kind = ?2 and withdrawnAt is null order by id", entries, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Which of these people agree to that at present: one statement. */
    Set<UUID> agreeing(Collection<UUID> people, ConsentKind kind) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery(
                                "select a.traineeId from AlumnusAgreement a where a.traineeId in :people and a.kind = :kind",
                                UUID.class)
                        .setParameter("people", people)
                        .setParameter("kind", kind)
                        .getResultList());
    }
}
