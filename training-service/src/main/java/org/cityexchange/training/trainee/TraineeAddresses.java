package org.cityexchange.training.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.text.Texts;

/** All addresses of all trainees, and the references that follow from them. */
@ApplicationScoped
class TraineeAddresses implements PanacheRepositoryBase<TraineeAddress, UUID> {

    private final References references;
    private final PersonRefs personRefs;
    private final Event<TraineesReferred> referred;
    private final Clock clock;

    TraineeAddresses(References references, PersonRefs personRefs, Event<TraineesReferred> referred, Clock clock) {
        this.references = references;
        this.personRefs = personRefs;
        this.referred = referred;
        this.clock = clock;
    }

    @ApplicationScoped
    static class References implements PanacheRepositoryBase<TraineeReference, String> {}

    /** Which of these normalised addresses are taken, and by whom: one statement. */
    Map<String, UUID> holders(Collection<String> normalized) {
        var holders = new HashMap<String, UUID>();
        if (!normalized.isEmpty()) {
            list("emailNormalized in ?1", normalized)
                    .forEach(address -> holders.put(address.emailNormalized(), address.traineeId()));
        }
        return holders;
    }

    /** Refuses an address that is somebody else's. */
    void demandFree(String email, UUID own) {
        if (email == null) {
            return;
        }
        var normalized = Texts.normalizedEmail(email);
        var holder = holders(List.of(normalized)).get(normalized);
        if (holder != null && !holder.equals(own)) {
            throw DomainException.at("/email", ErrorCode.DUPLICATE_TRAINEE);
        }
    }

    List<TraineeAddress> of(UUID traineeId) {
        return list("traineeId = ?1 order by addedAt, id", traineeId);
    }

    Optional<TraineeAddress> of(UUID traineeId, UUID id) {
        return find("id = ?1 and traineeId = ?2", id, traineeId).firstResultOptional();
    }

    /** Takes down the addresses of trainees who have just been entered. */
    @Transactional(Transactional.TxType.MANDATORY)
    void entered(Collection<Trainee> trainees) {
        trainees.stream()
                .filter(trainee -> trainee.emailNormalized() != null)
                .map(trainee ->
                        TraineeAddress.of(trainee.id(), trainee.details().email(), clock.instant()))
                .toList()
                .forEach(this::keep);
    }

    /**
     * Follows the address a trainee is written to: one that was a further one before stays what it is, and so does the one
     * before it; otherwise the new one takes the place of the one before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(Trainee trainee, TraineeDetails before) {
        var email = trainee.details().email();
        if (Objects.equals(email, before.email())) {
            return;
        }
        var known = of(trainee.id());
        var same = known.stream()
                .filter(each -> each.emailNormalized().equals(trainee.emailNormalized()))
                .findFirst();
        same.ifPresent(address -> address.spell(email));
        if (same.isEmpty()) {
            var normalizedBefore = before.email() == null ? null : Texts.normalizedEmail(before.email());
            known.stream()
                    .filter(each -> each.emailNormalized().equals(normalizedBefore))
                    .forEach(this::delete);
            flush();
            if (email != null) {
                keep(TraineeAddress.of(trainee.id(), email, clock.instant()));
            }
        }
        tell(List.of(trainee.id()));
    }

    /** Adds a further address. */
    @Transactional(Transactional.TxType.MANDATORY)
    TraineeAddress add(UUID traineeId, String email) {
        var address = TraineeAddress.of(traineeId, email, clock.instant());
        keep(address);
        tell(List.of(traineeId));
        return address;
    }

    /** Takes an address away, and what was known by it with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(TraineeAddress address) {
        delete(address);
        tell(List.of(address.traineeId()));
    }

    private void tell(List<UUID> trainees) {
        flush();
        referred.fire(new TraineesReferred(trainees));
    }

    private void keep(TraineeAddress address) {
        persist(address);
        personRefs.all(address.email()).forEach(each -> references.persist(TraineeReference.of(address, each)));
    }

    /** Which of these trainees have an address. */
    List<UUID> holdersAmong(Collection<UUID> trainees) {
        return trainees.isEmpty()
                ? List.of()
                : find("select distinct e.traineeId from TraineeAddress e where e.traineeId in ?1", trainees)
                        .project(UUID.class)
                        .list();
    }

    /** Whom these references are of, as recorded: one statement. */
    Map<String, UUID> traineesBy(Collection<String> refs) {
        var found = new HashMap<String, UUID>();
        if (!refs.isEmpty()) {
            references
                    .list("personRef in ?1", refs)
                    .forEach(reference -> found.put(reference.personRef(), reference.traineeId()));
        }
        return found;
    }

    /** The references of these persons under the present keys, in the order of the references. */
    Map<UUID, List<String>> presentReferences(Collection<UUID> people) {
        var found = new HashMap<UUID, List<String>>();
        getEntityManager()
                .createQuery("""
                        select coalesce(t.survivorId, t.id), r.personRef from TraineeReference r, Trainee t
                        where t.id = r.traineeId and r.keyVersion in :versions
                            and (t.id in :people or t.survivorId in :people)
                        order by r.personRef
                        """, Object[].class)
                .setParameter("versions", personRefs.versions())
                .setParameter("people", people)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((UUID) row[0], person -> new ArrayList<>())
                        .add((String) row[1]));
        return found;
    }

    /** Every reference that one of these trainees is known by. */
    List<String> referencesOf(Collection<UUID> trainees) {
        return trainees.isEmpty()
                ? List.of()
                : references.list("traineeId in ?1", trainees).stream()
                        .map(TraineeReference::personRef)
                        .toList();
    }
}
