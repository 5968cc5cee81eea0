package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.security.PersonRefs;

/**
 * Keeps up with the keys. A reference under a former key stays for as long as its address, so that what was sent under that
 * key is still known to be of the trainee; only a reference under a key that this instance knows as a former one is
 * replaced where it stands for the present one, so that instances before and after a rotation do not undo each other's work.
 */
@ApplicationScoped
@Transactional
class TraineeReferences {

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final TraineeRepository trainees;
    private final Event<TraineesReferred> referred;

    TraineeReferences(EntityManager entities, TraineeRepository trainees, Event<TraineesReferred> referred) {
        this.entities = entities;
        this.trainees = trainees;
        this.referred = referred;
    }

    /** Does what lacks, up to a batch of it; answers how much that was. */
    int renewSome(PersonRefs keys) {
        var done = keys.versions().stream()
                .mapToInt(version -> complete(keys, version))
                .sum();
        return done + replace(keys);
    }

    private int complete(PersonRefs keys, String version) {
        var without = entities.createNativeQuery("""
                        select a.* from trainee_address a
                        where not exists (
                            select 1 from trainee_reference r where r.address_id = a.id and r.key_version = :version)
                        order by a.id limit :most for update of a skip locked
                        """, TraineeAddress.class)
                .setParameter("version", version)
                .setParameter("most", BATCH)
                .getResultList();
        for (var each : without) {
            var address = (TraineeAddress) each;
            entities.persist(TraineeReference.of(address, keys.under(version, address.email())));
        }
        return without.size();
    }

    private int replace(PersonRefs keys) {
        var former = keys.versions().stream()
                .filter(each -> !each.equals(keys.current()))
                .toList();
        if (former.isEmpty()) {
            return 0;
        }
        List<UUID> outdated = OneColumn.of(entities, """
                        select id from trainee where split_part(person_ref, '.', 1) in :former
                        order by id limit :most for update skip locked
                        """, UUID.class)
                .setParameter("former", former)
                .setParameter("most", BATCH)
                .getResultList();
        if (!outdated.isEmpty()) {
            trainees.list("id in ?1", outdated).forEach(trainee -> trainee.refer(keys));
            trainees.flush();
            referred.fire(new TraineesReferred(outdated));
        }
        return outdated.size();
    }
}
