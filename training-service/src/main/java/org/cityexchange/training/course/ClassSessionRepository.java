package org.cityexchange.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;

@ApplicationScoped
class ClassSessionRepository implements PanacheRepositoryBase<ClassSession, UUID> {

    /** The class sessions of a run, in the order of their times. */
    List<ClassSession> of(UUID runId) {
        return list("courseRunId = ?1 order by startsAt, id", runId);
    }

    /** The class session with that id, if it is one of the run. */
    Optional<ClassSession> of(UUID runId, UUID id) {
        return find("courseRunId = ?1 and id = ?2", runId, id).firstResultOptional();
    }

    /**
     * How all class sessions of a run move at once: by so many days, at the same time of day, maybe of another zone.
     */
    record Move(UUID runId, long days, String fromZone, String toZone) {

        boolean isNone() {
            return days == 0 && fromZone.equals(toZone);
        }
    }

    /** How many class sessions would lie outside of that time, once they have moved. */
    long outside(Move move, Instant begins, Instant ends) {
        return OneColumn.of(getEntityManager(), """
                select count(*) from class_session where course_run_id = ?1 and (
                    (starts_at at time zone ?3 + make_interval(days => ?2)) at time zone ?4 < ?5
                    or (ends_at at time zone ?3 + make_interval(days => ?2)) at time zone ?4 > ?6)
                """, Long.class)
                .setParameter(1, move.runId())
                .setParameter(2, Math.toIntExact(move.days()))
                .setParameter(3, move.fromZone())
                .setParameter(4, move.toZone())
                .setParameter(5, begins)
                .setParameter(6, ends)
                .getSingleResult();
    }

    /** Moves them; entities that were loaded before are not told. */
    void move(Move move) {
        getEntityManager()
                .createNativeQuery("""
                        update class_session set version = version + 1,
                            starts_at = (starts_at at time zone ?3 + make_interval(days => ?2)) at time zone ?4,
                            ends_at = (ends_at at time zone ?3 + make_interval(days => ?2)) at time zone ?4
                        where course_run_id = ?1
                        """)
                .setParameter(1, move.runId())
                .setParameter(2, Math.toIntExact(move.days()))
                .setParameter(3, move.fromZone())
                .setParameter(4, move.toZone())
                .executeUpdate();
    }
}
