package org.cityexchange.training.milestone;

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
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.time.RoughDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something the programme went through, and the words of the document that says so. */
@Entity
class Milestone {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    private DatePrecision datePrecision;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected Milestone() {}

    static Milestone entered(MilestoneRequest request, Instant now) {
        if (Ids.parse(request.code()).isPresent()) {
            throw DomainException.at("/code", ErrorCode.INVALID_VALUE, request.code());
        }
        var milestone = new Milestone();
        milestone.id = Ids.next();
        milestone.code = request.code();
        milestone.createdAt = now;
        milestone.describe(request, now);
        return milestone;
    }

    /** What is said about it anew. */
    void change(MilestoneRequest request, Instant now) {
        if (!code.equals(request.code())) {
            throw DomainException.at("/code", ErrorCode.FIELD_IMMUTABLE, "code");
        }
        if (!request.equals(toRequest())) {
            describe(request, now);
        }
    }

    private void describe(MilestoneRequest request, Instant now) {
        var date = RoughDate.given("occurredOn", request.occurredOn(), request.datePrecision());
        occurredOn = date.firstDay();
        datePrecision = date.precision();
        title = request.title();
        description = request.description();
        source = request.source();
        provenance = request.provenance();
        dataset = Texts.clean(request.dataset());
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    MilestoneRequest toRequest() {
        return new MilestoneRequest(code, occurredOn, datePrecision, title, description, source, provenance, dataset);
    }

    MilestoneView toView() {
        return new MilestoneView(
                id,
                code,
                occurredOn,
                datePrecision,
                title,
                description,
                source,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt);
    }
}
