package org.cityexchange.training.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.CourseEvaluationPublished;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Our copy of the published results of one survey; changed by what the forum tells, and by nothing else. */
@Entity
class CourseEvaluation {

    @Id
    private UUID surveyId;

    @Column
    private String courseRun;

    private Instant publishedAt;
    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private CourseEvaluationPublished state;

    protected CourseEvaluation() {}

    CourseEvaluation(UUID surveyId) {
        this.surveyId = surveyId;
    }

    /** All there is to know of it, of that revision. */
    void take(CourseEvaluationPublished told, long newRevision) {
        courseRun = told.courseRun();
        publishedAt = told.occurredAt();
        revision = newRevision;
        state = told;
    }

    UUID surveyId() {
        return surveyId;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    long revision() {
        return revision;
    }

    String courseRun() {
        return courseRun;
    }

    CourseEvaluationPublished state() {
        return state;
    }
}
