package org.cityexchange.training.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A counted participation as it was known during some time; of one moment there is at most one of each id. */
@Entity
@Immutable
@Table(name = "statistics_fact_known")
@SuppressWarnings("unused") // some columns are only read by queries
class CountedParticipation {

    @Id
    @Column(name = "enrolment_id")
    private UUID id;

    private UUID runId;

    @Embedded
    private RunColumns run;

    private String city;
    private String rank;
    private Instant knownFrom;
    private Instant forgottenAt;

    protected CountedParticipation() {}

    UUID id() {
        return id;
    }

    RunColumns run() {
        return run;
    }

    SourceRow toRow(Geography geography) {
        return run.toRow(
                runId,
                id,
                geography.key(Dimension.CITY, city),
                geography.key(Dimension.COUNTRY, city),
                rank.isEmpty() ? null : rank);
    }
}
