package org.cityexchange.training.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A run as it was known during some time; of one moment there is at most one of each id. */
@Entity
@Immutable
@Table(name = "statistics_run_known")
@SuppressWarnings("unused") // some columns are only read by queries
class CountedRun {

    @Id
    @Column(name = "run_id")
    private UUID id;

    @Embedded
    private RunColumns run;

    private boolean counted;
    private Instant knownFrom;
    private Instant forgottenAt;

    protected CountedRun() {}

    UUID id() {
        return id;
    }

    RunColumns run() {
        return run;
    }

    SourceRow toRow() {
        return run.toRow(id, null, null, null, null);
    }
}
