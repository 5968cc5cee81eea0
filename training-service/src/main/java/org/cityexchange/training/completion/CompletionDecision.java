package org.cityexchange.training.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.training.course.CompletionRule;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A decision with everything it was made of, as that was on the day. */
@Entity
@Immutable
class CompletionDecision {

    @Id
    private UUID id;

    private UUID enrolmentId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private DecidedOutcome outcome;

    private boolean byHand;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompletionRule rule;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompletionInputs inputs;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleOutcome> outcomes;

    private String decidedBy;
    private Instant decidedAt;

    protected CompletionDecision() {}

    /**
     * A decision.
     *
     * @param ordinal counting the decisions about that enrolment from 1
     * @param by whether the rule said so or a person did, and why
     */
    static CompletionDecision of(
            UUID enrolmentId, int ordinal, DecidedOutcome outcome, By by, Basis basis, Instant now) {
        var decision = new CompletionDecision();
        decision.id = Ids.next();
        decision.enrolmentId = enrolmentId;
        decision.ordinal = ordinal;
        decision.outcome = outcome;
        decision.byHand = by.hand();
        decision.reason = by.reason();
        decision.decidedBy = by.actor();
        decision.rule = basis.rule();
        decision.inputs = basis.inputs();
        decision.outcomes = basis.check().outcomes();
        decision.decidedAt = now;
        return decision;
    }

    /** Whether it says that, of the same records. */
    boolean says(DecidedOutcome other, Basis basis) {
        return outcome == other && outcomes.equals(basis.check().outcomes());
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    int ordinal() {
        return ordinal;
    }

    DecidedOutcome outcome() {
        return outcome;
    }

    CompletionView.Decision toView() {
        return new CompletionView.Decision(
                id, ordinal, outcome, byHand, reason, rule, inputs, outcomes, decidedBy, decidedAt);
    }

    /** Who decided, whether by hand, and why. */
    record By(String actor, boolean hand, String reason) {}

    /** What a decision is made of. */
    record Basis(CompletionRule rule, CompletionInputs inputs, CompletionCheck check) {

        static Basis of(CompletionRule rule, CompletionInputs inputs) {
            return new Basis(rule, inputs, CompletionCheck.of(rule, inputs));
        }
    }
}
