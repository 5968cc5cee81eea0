package org.cityexchange.training.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;

/** What somebody scored. It is never changed, only replaced, and stays. */
@Entity
class AssessmentResult {

    /** The better ones first, the earlier of equal ones before the later. */
    static final Comparator<AssessmentResult> BEST_FIRST = Comparator.<AssessmentResult, BigDecimal>comparing(
                    result -> result.score)
            .reversed()
            .thenComparing(result -> result.makeUp)
            .thenComparing(result -> result.id);

    @Id
    private UUID id;

    private UUID assessmentId;
    private UUID enrolmentId;
    private boolean makeUp;
    private BigDecimal score;
    private LocalDate heldOn;
    private String recordedBy;
    private Instant recordedAt;
    private Instant replacedAt;

    protected AssessmentResult() {}

    /** The result of the assessment itself. */
    static AssessmentResult of(UUID assessmentId, UUID enrolmentId, BigDecimal score, String actor, Instant now) {
        var result = new AssessmentResult();
        result.id = Ids.next();
        result.assessmentId = assessmentId;
        result.enrolmentId = enrolmentId;
        result.score = score;
        result.recordedBy = actor;
        result.recordedAt = now;
        return result;
    }

    /** The same result, of a make-up assessment on that day. */
    AssessmentResult madeUpOn(LocalDate day) {
        makeUp = true;
        heldOn = day;
        return this;
    }

    /** Counts no more from now on. */
    void replaced(Instant now) {
        replacedAt = now;
    }

    /** Whether nothing has taken its place. */
    boolean counts() {
        return replacedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    boolean isMakeUp() {
        return makeUp;
    }

    BigDecimal score() {
        return score;
    }

    AssessmentResultsView.Attempt toView() {
        return new AssessmentResultsView.Attempt(
                id, enrolmentId, score, makeUp, heldOn, recordedBy, recordedAt, replacedAt);
    }
}
