package org.cityexchange.training.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.time.RoughDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A training institute is hosted somewhere. That there is one headquarters on any day is for the database to hold. */
@Entity
class HostRole {

    @Id
    private UUID id;

    @Version
    private int version;

    private String institution;

    @Enumerated(EnumType.STRING)
    private HostRoleKind kind;

    private String city;
    private String host;
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private DatePrecision sincePrecision;

    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private DatePrecision untilPrecision;

    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private DatePrecision decidedOnPrecision;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected HostRole() {}

    static HostRole entered(String institution, HostRoleRequest request, Instant now) {
        var role = new HostRole();
        role.id = Ids.next();
        role.institution = institution;
        role.createdAt = now;
        role.describe(request, now);
        return role;
    }

    /** What is said about it anew. */
    void change(HostRoleRequest request, Instant now) {
        if (!request.equals(toRequest())) {
            describe(request, now);
        }
    }

    private void describe(HostRoleRequest request, Instant now) {
        var begin = RoughDate.given("since", request.since(), request.sincePrecision());
        var end = RoughDate.given("until", request.until(), request.untilPrecision());
        var decision = RoughDate.given("decidedOn", request.decidedOn(), request.decidedOnPrecision());
        RoughDate.demandOrder("until", begin, end);
        kind = request.kind();
        city = request.city();
        host = request.host();
        since = RoughDate.dayOf(begin);
        sincePrecision = RoughDate.precisionOf(begin);
        until = RoughDate.dayOf(end);
        untilPrecision = RoughDate.precisionOf(end);
        decidedOn = RoughDate.dayOf(decision);
        decidedOnPrecision = RoughDate.precisionOf(decision);
        decidedBy = request.decidedBy();
        source = request.source();
        provenance = request.provenance();
        dataset = Texts.clean(request.dataset());
        updatedAt = now;
    }

    int version() {
        return version;
    }

    String city() {
        return city;
    }

    String host() {
        return host;
    }

    HostRoleRequest toRequest() {
        return new HostRoleRequest(
                kind,
                city,
                host,
                since,
                sincePrecision,
                until,
                untilPrecision,
                decidedOn,
                decidedOnPrecision,
                decidedBy,
                source,
                provenance,
                dataset);
    }

    HostRoleView toView() {
        return new HostRoleView(
                id,
                institution,
                kind,
                city,
                host,
                since,
                sincePrecision,
                until,
                untilPrecision,
                decidedOn,
                decidedOnPrecision,
                decidedBy,
                source,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }
}
