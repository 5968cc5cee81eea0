package org.cityexchange.training.alumni;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course run that somebody has completed. */
@Entity
@Immutable
@SuppressWarnings("unused") // some columns are only read by queries
class AlumnusRun {

    @Id
    private UUID id;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;

    protected AlumnusRun() {}

    UUID id() {
        return id;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    AlumniNetworkView toNetwork(long members) {
        return AlumniNetworkView.of(NetworkKind.COURSE_RUN, code, title, members);
    }
}
