package org.cityexchange.training.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.AssessmentKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that people of a run are assessed by. */
@Entity
class Assessment {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;

    @Enumerated(EnumType.STRING)
    private AssessmentKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private BigDecimal maximum;
    private LocalDate heldOn;
    private int resultsRevision;
    private Instant createdAt;
    private Instant updatedAt;

    protected Assessment() {}

    /** A new one, without results. */
    static Assessment of(UUID courseRunId, AssessmentRequest request, Instant now) {
        var assessment = new Assessment();
        assessment.id = Ids.next();
        assessment.courseRunId = courseRunId;
        assessment.kind = request.kind();
        assessment.createdAt = now;
        assessment.describe(request, now);
        return assessment;
    }

    /**
     * Says something anew.
     *
     * @param best the best score on record, or null: its maximum is never below that
     */
    void change(AssessmentRequest request, BigDecimal best, Instant now) {
        if (request.kind() != kind) {
            throw DomainException.at("/kind", ErrorCode.FIELD_IMMUTABLE, "kind");
        }
        if (best != null && request.maximum().compareTo(best) < 0) {
            throw DomainException.at("/maximum", ErrorCode.ASSESSMENT_HAS_RESULTS);
        }
        describe(request, now);
    }

    private void describe(AssessmentRequest request, Instant now) {
        title = request.title();
        maximum = request.maximum();
        heldOn = request.heldOn();
        updatedAt = now;
    }

    /** Refuses a score that is out of reach. */
    void check(BigDecimal score) {
        if (score.compareTo(maximum) > 0) {
            throw DomainException.at("/score", ErrorCode.SCORE_ABOVE_MAXIMUM, maximum.toPlainString());
        }
    }

    /** Its results have changed. */
    void resultsWritten() {
        resultsRevision++;
    }

    /** What a result in it says for a completion. */
    CompletionInputs.Result toInput(AssessmentResult result) {
        return new CompletionInputs.Result(id, kind, result.score(), maximum, result.isMakeUp());
    }

    AssessmentRequest details() {
        return new AssessmentRequest(kind, title, maximum, heldOn);
    }

    AssessmentView toView() {
        return new AssessmentView(id, courseRunId, kind, title, maximum, heldOn, createdAt, updatedAt, version);
    }

    UUID id() {
        return id;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    int version() {
        return version;
    }

    int resultsRevision() {
        return resultsRevision;
    }
}
