package org.cityexchange.forum.alumni;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.contracts.EnrolmentState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Our copy of an enrolment in a course run; changed by what training-service tells, and by nothing else. */
@Entity
@SuppressWarnings("unused") // the columns beside the state are read by queries
class CourseEnrolment {

    @Id
    private UUID id;

    @Column
    private String courseRun;

    private String course;
    private List<String> topics;
    private String cityCode;

    @Enumerated(EnumType.STRING)
    private EnrolmentPhase phase;

    private boolean shown;
    private List<String> personRefs;
    private LocalDate endsOn;
    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private EnrolmentState state;

    protected CourseEnrolment() {}

    CourseEnrolment(UUID id) {
        this.id = id;
    }

    /** All there is to know of it, of that revision. */
    void take(EnrolmentState told, long newRevision) {
        courseRun = told.courseRun().code();
        course = told.courseRun().course();
        topics = told.courseRun().topics();
        cityCode = told.cityCode();
        phase = told.phase();
        shown = told.shownAsAlumnus();
        personRefs = told.personRefs();
        endsOn = told.courseRun().endsOn();
        revision = newRevision;
        state = told;
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    EnrolmentState state() {
        return state;
    }
}
