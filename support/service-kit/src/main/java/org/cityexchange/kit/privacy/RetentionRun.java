package org.cityexchange.kit.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A run of the retention rules. */
@Entity
@Immutable
class RetentionRun {

    @Id
    private UUID id;

    private boolean dryRun;
    private Instant startedAt;
    private String startedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RetentionRunView.ByRule> rules;

    protected RetentionRun() {}

    RetentionRun(boolean dryRun, Instant startedAt, String startedBy, List<RetentionRunView.ByRule> rules) {
        this.id = Ids.next();
        this.dryRun = dryRun;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.rules = List.copyOf(rules);
    }

    UUID id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    RetentionRunView toView() {
        return new RetentionRunView(id, dryRun, startedAt, startedBy, rules);
    }
}
