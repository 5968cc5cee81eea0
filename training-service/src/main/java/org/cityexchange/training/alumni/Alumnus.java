package org.cityexchange.training.alumni;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.trainee.Rank;
import org.hibernate.annotations.Immutable;

/** A person who has completed a course, read from what is kept of trainees and enrolments. */
@Entity
@Immutable
@SuppressWarnings("unused") // some columns are only read by queries
class Alumnus {

    @Id
    private UUID id;

    private String name;
    private String nameLatin;
    private String email;
    private String cityCode;
    private String institutionCode;
    private String jobTitle;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    @Column
    private String searchText;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;

    protected Alumnus() {}

    UUID id() {
        return id;
    }

    String cityCode() {
        return cityCode;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** As it is shown to whoever sees everything. */
    AlumnusView toView(AlumniRegions regions, AlumnusRecord known) {
        var city = regions.effective(cityCode);
        var country = regions.country(cityCode);
        return new AlumnusView(
                id,
                name,
                nameLatin,
                email,
                city,
                country,
                regions.continent(cityCode),
                institutionCode,
                jobTitle,
                rank,
                known.consents(),
                known.courses(),
                provenance,
                dataset);
    }
}
