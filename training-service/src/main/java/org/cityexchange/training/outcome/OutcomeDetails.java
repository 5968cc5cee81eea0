package org.cityexchange.training.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomeLevel;
import org.cityexchange.contracts.OutcomeRelation;
import org.cityexchange.contracts.OutcomeStage;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.time.RoughDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an outcome claims. A value: what is said anew takes its place. */
@Embeddable
@SuppressWarnings("unused") // some columns are only read by queries
class OutcomeDetails {

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    private String city;
    private String institution;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText contribution;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText significance;

    @Enumerated(EnumType.STRING)
    private OutcomeRelation relation;

    @Enumerated(EnumType.STRING)
    private OutcomeStage stage;

    @Enumerated(EnumType.STRING)
    private OutcomeLevel level;

    private LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    private DatePrecision occurredOnPrecision;

    @Enumerated(EnumType.STRING)
    private OutcomeCertainty certainty;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText uncertainty;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    private String searchText;

    private String reportingInstitution;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;

    protected OutcomeDetails() {}

    /** Takes over what a request says; refuses what cannot hold of any outcome. */
    static OutcomeDetails of(OutcomeRequest request) {
        var unclear = request.certainty() == OutcomeCertainty.UNCLEAR;
        if (unclear != (request.uncertainty() != null)) {
            throw unclear
                    ? DomainException.at("/uncertainty", ErrorCode.REQUIRED)
                    : DomainException.at("/certainty", ErrorCode.INVALID_VALUE, request.certainty());
        }
        var date = RoughDate.given("occurredOn", request.occurredOn(), request.occurredOnPrecision());
        var details = new OutcomeDetails();
        details.kind = request.kind();
        details.city = request.city();
        details.institution = request.institution();
        details.title = request.title();
        details.description = request.description();
        details.contribution = request.contribution();
        details.significance = request.significance();
        details.relation = request.relation();
        details.stage = request.stage();
        details.level = request.level();
        details.occurredOn = RoughDate.dayOf(date);
        details.occurredOnPrecision = RoughDate.precisionOf(date);
        details.certainty = request.certainty();
        details.uncertainty = request.uncertainty();
        details.source = request.source();
        details.searchText = Texts.searchable(request.title(), request.description());
        details.reportingInstitution = request.reportingInstitution();
        details.provenance = request.provenance();
        details.dataset = Texts.clean(request.dataset());
        return details;
    }

    /** The same as it would be said anew. */
    OutcomeRequest said(String code, List<String> policies, List<String> courseRuns, List<UUID> trainees) {
        return new OutcomeRequest(
                code,
                kind,
                city,
                institution,
                title,
                description,
                contribution,
                significance,
                relation,
                stage,
                level,
                occurredOn,
                occurredOnPrecision,
                certainty,
                uncertainty,
                source,
                policies,
                courseRuns,
                trainees,
                reportingInstitution,
                provenance,
                dataset);
    }

    /** What is missing before it can be reported; empty when nothing is. A policy is adopted in some way, and so far. */
    Optional<String> missing(List<String> policies) {
        if (kind != OutcomeKind.POLICY_ADOPTION) {
            return Optional.empty();
        }
        if (policies.isEmpty()) {
            return Optional.of("policies");
        }
        if (relation == null) {
            return Optional.of("relation");
        }
        return stage == null ? Optional.of("stage") : Optional.empty();
    }

    String city() {
        return city;
    }

    String reportingInstitution() {
        return reportingInstitution;
    }
}
