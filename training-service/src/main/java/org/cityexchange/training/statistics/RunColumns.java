package org.cityexchange.training.statistics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is kept of a run, wherever it stands. A value. */
@Embeddable
@SuppressWarnings("unused") // some columns are only read by queries
class RunColumns {

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String topic;
    private int year;
    private LocalDate startsOn;
    private String mode;
    private String scope;
    private String host;
    private List<String> targets;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;

    protected RunColumns() {}

    LocalDate startsOn() {
        return startsOn;
    }

    SourceRow toRow(UUID runId, UUID enrolmentId, String city, String country, String rank) {
        return new SourceRow(
                enrolmentId,
                runId,
                code,
                title,
                topic,
                year,
                startsOn,
                mode,
                scope,
                host.isEmpty() ? null : host,
                city,
                country,
                rank,
                provenance,
                dataset.isEmpty() ? null : dataset);
    }
}
