package org.cityexchange.forum.alumni;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** Enrolments in course runs as training-service told of them. */
@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<CourseEnrolment, UUID> {

    private static final String OF_GROUP = """
            phase = 'COMPLETED'
                and (cardinality(:topics) = 0 or topics && cast(:topics as varchar[]))
                and (cardinality(:cities) = 0 or city_code = any(:cities))
                and (cardinality(:runs) = 0 or course_run = any(:runs))
            """;

    /** Those of the pseudonyms that belong to alumni who let others know. */
    List<String> shownAmong(Collection<String> personRefs) {
        return OneColumn.of(entities(), """
                        select distinct ref from course_enrolment cross join unnest(person_refs) as ref
                        where person_refs && cast(?1 as varchar[]) and ref = any(?1) and phase = 'COMPLETED' and shown
                        """, String.class)
                .setParameter(1, personRefs.toArray(String[]::new))
                .getResultList();
    }

    /** Whether one of the pseudonyms belongs to somebody of that group; cities are all codes they may be recorded with. */
    boolean isMember(Collection<String> personRefs, AlumniGroup group, Collection<String> cities) {
        return of(
                                OneColumn.of(
                                        entities(),
                                        "select id from course_enrolment where person_refs && cast(:refs as varchar[]) and "
                                                + OF_GROUP + " limit 1",
                                        UUID.class),
                                group,
                                cities)
                        .setParameter("refs", personRefs.toArray(String[]::new))
                        .getResultList()
                        .size()
                == 1;
    }

    /** How many people are of that group and can be recognised: whoever has several enrolments has the same pseudonyms. */
    long count(AlumniGroup group, Collection<String> cities) {
        return of(
                        OneColumn.of(
                                entities(),
                                "select count(distinct person_refs) from course_enrolment where person_refs <> '{}' and "
                                        + OF_GROUP,
                                Long.class),
                        group,
                        cities)
                .getSingleResult();
    }

    /** The completed enrolments in that course run of whoever has one of those pseudonyms, by id. */
    List<UUID> completed(String courseRun, Collection<String> personRefs) {
        return OneColumn.of(entities(), """
                        select id from course_enrolment
                        where course_run = ?1 and phase = 'COMPLETED' and person_refs && cast(?2 as varchar[]) order by id
                        """, UUID.class)
                .setParameter(1, courseRun)
                .setParameter(2, personRefs.toArray(String[]::new))
                .getResultList();
    }

    private static <T> Query<T> of(Query<T> query, AlumniGroup group, Collection<String> cities) {
        return query.setParameter("topics", group.topics().toArray(String[]::new))
                .setParameter("cities", cities.toArray(String[]::new))
                .setParameter("runs", group.courseRuns().toArray(String[]::new));
    }

    private Session entities() {
        return getEntityManager().unwrap(Session.class);
    }
}
