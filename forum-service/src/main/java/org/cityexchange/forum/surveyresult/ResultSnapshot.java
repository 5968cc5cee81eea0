package org.cityexchange.forum.surveyresult;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The results of a survey as they were counted once: a whole document, read as it is and never changed. */
@Entity
@Immutable
@IdClass(ResultSnapshot.Key.class)
class ResultSnapshot {

    @Id
    private UUID surveyId;

    @Id
    private int number;

    @Column
    private byte[] salt;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyResults results;

    protected ResultSnapshot() {}

    ResultSnapshot(SurveyResults results, byte[] salt) {
        this.surveyId = results.surveyId();
        this.number = results.snapshot().number();
        this.salt = salt.clone();
        this.results = results;
    }

    byte[] salt() {
        return salt.clone();
    }

    SurveyResults results() {
        return results;
    }

    /** A survey and the number of a count. */
    record Key(UUID surveyId, int number) {}
}
