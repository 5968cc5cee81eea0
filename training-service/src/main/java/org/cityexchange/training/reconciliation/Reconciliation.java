package org.cityexchange.training.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What came of holding the published figures against what was counted, at a moment; kept as it was. */
@Entity
@Immutable
class Reconciliation {

    @Id
    private UUID id;

    private String source;
    private List<String> datasets;
    private Instant asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReconciliationView.Result> results;

    private Instant createdAt;

    protected Reconciliation() {}

    static Reconciliation found(
            ReconciliationRequest request, Instant asOf, List<ReconciliationView.Result> results, Instant now) {
        var reconciliation = new Reconciliation();
        reconciliation.id = Ids.next();
        reconciliation.source = request.source();
        reconciliation.datasets = request.dataset();
        reconciliation.asOf = asOf;
        reconciliation.results = results;
        reconciliation.createdAt = now;
        return reconciliation;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    ReconciliationView toView() {
        return ReconciliationView.of(id, source, datasets, asOf, createdAt, results);
    }
}
