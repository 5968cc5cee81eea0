package org.cityexchange.training.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OutcomeStatusChangeRepository implements PanacheRepositoryBase<OutcomeStatusChange, UUID> {

    /** Those of an outcome, the latest last. */
    List<OutcomeStatusChange> of(UUID outcomeId) {
        return list("outcomeId = ?1 order by changedAt, id", outcomeId);
    }

    /** When standing outcomes of these trainees were reported and verified, the latest first, behind a time and id. */
    List<OutcomeHistory.Reached> ofTrainees(Collection<UUID> trainees, Instant before, UUID beforeId, int most) {
        return getEntityManager()
                .createQuery("""
                        select c.id, c.toStatus, c.changedAt, o.id, o.details.title
                        from OutcomeStatusChange c join Outcome o on o.id = c.outcomeId
                        where c.toStatus in (REPORTED, VERIFIED) and o.status in ?4
                            and exists (select 1 from Outcome t join t.trainees who where t = o and who in ?1)
                            and (c.changedAt < ?2 or (c.changedAt = ?2 and c.id < ?3))
                        order by c.changedAt desc, c.id desc
                        """, OutcomeHistory.Reached.class)
                .setParameter(1, trainees)
                .setParameter(2, before)
                .setParameter(3, beforeId)
                .setParameter(4, OutcomeStatus.STANDING)
                .setMaxResults(most)
                .getResultList();
    }
}
