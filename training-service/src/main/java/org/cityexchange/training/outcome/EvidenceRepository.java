package org.cityexchange.training.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;

/** Evidence. Whoever changes some locks its outcome first. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    /** That evidence of that outcome; refuses as not found. */
    Evidence get(UUID outcomeId, UUID id) {
        return find("outcomeId = ?1 and id = ?2", outcomeId, id)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** Everything an outcome was ever shown by, in the order it was added. */
    List<Evidence> of(UUID outcomeId) {
        return list("outcomeId = ?1 order by addedAt, id", outcomeId);
    }

    /** What an outcome is shown by now. */
    List<Evidence> standing(UUID outcomeId) {
        return list("outcomeId = ?1 and status = ?2 order by addedAt, id", outcomeId, EvidenceStatus.STANDING);
    }
}
