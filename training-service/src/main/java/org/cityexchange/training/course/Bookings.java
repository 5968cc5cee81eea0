package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.hibernate.Session;

/**
 * Who teaches which class session. Nobody is in two places at once: whoever books locks the instructors first, in one
 * order, and sees what others have booked; the database refuses what would slip through all the same.
 */
@ApplicationScoped
class Bookings {

    private final Session database;
    private final InstructorRepository instructors;

    Bookings(Session database, InstructorRepository instructors) {
        this.database = database;
        this.instructors = instructors;
    }

    /** Who teaches each of those class sessions, in the order in which they were named: two statements. */
    Map<UUID, List<SessionInstructor>> of(Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        var rows = database.createNativeQuery("""
                        select class_session_id, instructor_id from class_session_instructor
                        where class_session_id = any(?1) order by class_session_id, ordinal
                        """, Object[].class)
                .setParameter(1, sessionIds.toArray(UUID[]::new))
                .getResultList();
        var people = new HashMap<UUID, SessionInstructor>();
        instructors
                .list(
                        "id in ?1",
                        rows.stream().map(row -> (UUID) row[1]).distinct().toList())
                .stream()
                .map(Instructor::toView)
                .forEach(person -> people.put(
                        person.id(),
                        new SessionInstructor(
                                person.id(),
                                person.name(),
                                person.nameLatin(),
                                person.affiliation(),
                                person.jobTitle())));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> people.get((UUID) row[1]), Collectors.toList())));
    }

    /** Who teaches one class session. */
    List<SessionInstructor> of(UUID sessionId) {
        return of(List.of(sessionId)).getOrDefault(sessionId, List.of());
    }

    /**
     * Has exactly those people teach a class session that is stored.
     *
     * @param binding whether the time is theirs: not while the run is postponed
     */
    void book(ClassSession session, List<UUID> people, boolean binding) {
        lock(people);
        if (binding) {
            demandFree(session, people);
        }
        database.createNativeMutationQuery("delete from class_session_instructor where class_session_id = ?1")
                .setParameter(1, session.id())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into class_session_instructor (class_session_id, instructor_id, ordinal, during, binding)
                        select id, person, nth, tstzrange(starts_at, ends_at), ?3
                        from class_session, unnest(?2) with ordinality as named (person, nth) where id = ?1
                        """)
                .setParameter(1, session.id())
                .setParameter(2, people.toArray(UUID[]::new))
                .setParameter(3, binding)
                .executeUpdate();
    }

    private void lock(List<UUID> people) {
        var found = new HashSet<>(OneColumn.of(
                        database,
                        "select id from instructor where id = any(?1) order by id for no key update",
                        UUID.class)
                .setParameter(1, people.toArray(UUID[]::new))
                .getResultList());
        var seen = new HashSet<UUID>();
        for (int i = 0; i < people.size(); i++) {
            if (!found.contains(people.get(i))) {
                throw DomainException.at("/instructors/" + i, ErrorCode.UNKNOWN_REFERENCE, people.get(i));
            }
            if (!seen.add(people.get(i))) {
                throw DomainException.at("/instructors/" + i, ErrorCode.DUPLICATE_VALUE, people.get(i));
            }
        }
    }

    private void demandFree(ClassSession session, List<UUID> people) {
        var busy = new ArrayList<>(OneColumn.of(database, """
                        select distinct instructor_id from class_session_instructor
                        where instructor_id = any(?1) and binding and during && tstzrange(?2, ?3)
                            and class_session_id <> ?4
                        """, UUID.class)
                .setParameter(1, people.toArray(UUID[]::new))
                .setParameter(2, session.startsAt())
                .setParameter(3, session.endsAt())
                .setParameter(4, session.id())
                .getResultList());
        if (!busy.isEmpty()) {
            throw DomainException.at("/instructors/" + people.indexOf(busy.get(0)), ErrorCode.INSTRUCTOR_BUSY);
        }
    }

    /** Has the bookings of a run take up the time of its instructors, or not any more. */
    void bind(UUID runId, boolean binding) {
        database.createNativeMutationQuery("""
                        update class_session_instructor set binding = ?2 where binding <> ?2
                            and class_session_id in (select id from class_session where course_run_id = ?1)
                        """)
                .setParameter(1, runId)
                .setParameter(2, binding)
                .executeUpdate();
    }

    /** Takes over the times of a run's class sessions after they have moved. */
    void follow(UUID runId) {
        database.createNativeMutationQuery("""
                        update class_session_instructor set during = tstzrange(starts_at, ends_at)
                        from class_session where id = class_session_id and course_run_id = ?1
                        """).setParameter(1, runId).executeUpdate();
    }

    /** Whether an instructor of a run would be in two places at once if its bookings took up their time again. */
    boolean wouldClash(UUID runId) {
        return OneColumn.of(database, """
                        select exists (select 1 from class_session_instructor mine
                            join class_session s on s.id = mine.class_session_id and s.course_run_id = ?1
                            join class_session_instructor other on other.instructor_id = mine.instructor_id
                                and other.during && mine.during and other.class_session_id <> mine.class_session_id
                            join class_session o on o.id = other.class_session_id
                            where other.binding or o.course_run_id = ?1)
                        """, Boolean.class).setParameter(1, runId).getSingleResult();
    }
}
