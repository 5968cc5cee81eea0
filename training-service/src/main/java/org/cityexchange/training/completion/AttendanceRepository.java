package org.cityexchange.training.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records of attendance and the lists they stand on. */
@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<AttendanceMark, UUID> {

    /** The list of a class session; empty before anything was recorded. */
    Optional<AttendanceSheet> sheet(UUID classSessionId) {
        return Optional.ofNullable(getEntityManager().find(AttendanceSheet.class, classSessionId));
    }

    /** The list of a class session, which nobody else writes until commit; made when it is asked for first. */
    AttendanceSheet locked(UUID runId, UUID classSessionId) {
        var entities = getEntityManager();
        entities.createNativeQuery("""
                        insert into attendance_sheet (class_session_id, course_run_id, revision) values (?1, ?2, 0)
                        on conflict (class_session_id) do nothing
                        """)
                .setParameter(1, classSessionId)
                .setParameter(2, runId)
                .executeUpdate();
        return entities.find(AttendanceSheet.class, classSessionId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What counts on that list at the moment, make-up sessions included. */
    List<AttendanceMark> current(UUID classSessionId) {
        return list("classSessionId = ?1 and replacedAt is null order by id", classSessionId);
    }

    /** Everything ever recorded on that list, the earliest first. */
    List<AttendanceMark> history(UUID classSessionId) {
        return list("classSessionId = ?1 order by id", classSessionId);
    }

    /** What counts of these enrolments at the moment, make-up sessions included. */
    List<AttendanceMark> currentOf(Collection<UUID> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? List.of()
                : list("enrolmentId in ?1 and replacedAt is null order by id", enrolmentIds);
    }
}
