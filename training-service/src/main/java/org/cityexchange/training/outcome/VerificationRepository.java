package org.cityexchange.training.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<Verification, UUID> {

    /** Those of an outcome, the latest last. */
    List<Verification> of(UUID outcomeId) {
        return list("outcomeId = ?1 order by verifiedAt, id", outcomeId);
    }
}
