package org.cityexchange.training.alumni;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a person has completed a course run; the id is the enrolment's. */
@Entity
@Immutable
@SuppressWarnings("unused") // some columns are only read by queries
class AlumnusCompletion {

    @Id
    private UUID id;

    private UUID traineeId;
    private Instant completedAt;

    @Column
    private UUID runId;

    private String runCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private LocalDate startsOn;
    private int year;
    private String topic;
    private String topTopic;

    protected AlumnusCompletion() {}

    UUID traineeId() {
        return traineeId;
    }

    AlumnusView.Course toCourse() {
        return new AlumnusView.Course(runCode, title, topic, startsOn, completedAt);
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(id, HistoryKind.COURSE_COMPLETED, completedAt, title, "/v1/course-runs/" + runCode);
    }
}
