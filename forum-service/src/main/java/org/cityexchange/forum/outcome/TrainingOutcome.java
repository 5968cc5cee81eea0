package org.cityexchange.forum.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.OutcomeEvent;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.contracts.OutcomeState;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Our copy of an outcome of training; changed by what training-service tells, and by nothing else. */
@Entity
@SuppressWarnings("unused") // some of the columns beside the state are only read by queries
class TrainingOutcome {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OutcomeKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Column
    private String cityCode;

    private String country;
    private List<String> policies;
    private List<String> topics;

    @Enumerated(EnumType.STRING)
    private OutcomePhase phase;

    private Instant toldAt;
    private String searchText;
    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private OutcomeState state;

    protected TrainingOutcome() {}

    TrainingOutcome(UUID id) {
        this.id = id;
    }

    /** All there is to know of it, of that revision. */
    void take(OutcomeEvent event, long newRevision) {
        var told = event.outcome();
        kind = told.kind();
        title = new LocalizedText(told.title());
        cityCode = told.cityCode();
        country = told.country();
        policies = told.policies();
        topics = told.topics();
        phase = told.phase();
        toldAt = event.occurredAt();
        searchText = Texts.searchable(title);
        revision = newRevision;
        state = told;
    }

    UUID id() {
        return id;
    }

    Instant toldAt() {
        return toldAt;
    }

    long revision() {
        return revision;
    }

    OutcomeState state() {
        return state;
    }

    OutcomeView toView() {
        return new OutcomeView(
                id,
                kind,
                title,
                cityCode,
                country,
                state.institutionCode(),
                state.relation(),
                state.stage(),
                state.level(),
                policies,
                topics,
                state.courseRuns(),
                phase,
                state.provenance(),
                toldAt);
    }
}
