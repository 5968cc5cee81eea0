package org.cityexchange.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.policy.Topics;

@ApplicationScoped
class CourseRepository implements PanacheRepositoryBase<Course, UUID> {

    /** Held while prerequisites change: two changes at once could make a cycle that neither sees. */
    private static final long PREREQUISITES = 5_120_387_240_118_201L;

    private final Pages pages;
    private final Topics topics;

    CourseRepository(Pages pages, Topics topics) {
        this.pages = pages;
        this.topics = topics;
    }

    /** The course with that id or code; refuses as not found. */
    Course get(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> byCode(ref))
                .orElseThrow(DomainException::notFound);
    }

    Optional<Course> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Which of those codes there are: one statement. */
    Set<String> existing(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(find("select e.code from Course e where e.code in ?1", List.copyOf(codes))
                        .project(String.class)
                        .list());
    }

    /** Waits until nobody else changes what comes before what, and keeps others waiting until commit. */
    void lockPrerequisites() {
        Locks.waitBriefly(getEntityManager());
        Locks.exclusive(getEntityManager(), PREREQUISITES);
    }

    /** The codes of everything that comes before one of those courses, themselves included. */
    Set<String> before(Collection<String> codes) {
        return new HashSet<>(OneColumn.of(getEntityManager(), """
                        with recursive earlier (code) as (
                            select cast(code as text) from unnest(?1) as given (code)
                            union select p.prerequisite from earlier join course c on c.code = earlier.code
                                join course_prerequisite p on p.course_id = c.id)
                        select code from earlier
                        """, String.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList());
    }

    /** A page of the courses that match. */
    PageOf<CourseView> page(CourseFilter filter, boolean staff, PageParams params) {
        var listing = Listing.of(Course.class, Course::id)
                .where("e.primaryTopic in :topic", "topic", withSubtopics(filter.topic))
                .where(
                        "e.primaryTopic in :anyTopic or exists (select 1 from Course c join c.secondaryTopics t"
                                + " where c = e and t in :anyTopic)",
                        "anyTopic",
                        withSubtopics(filter.anyTopic))
                .where("e.status in :status", "status", filter.status)
                .where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                .sortableBy("code", "e.code", String.class, Course::code)
                .sortableBy("updatedAt", "e.updatedAt", Instant.class, Course::updatedAt)
                .sortedBy("code");
        return pages.page(listing, params).map(staff ? Course::toStaffView : Course::toView);
    }

    /** Null when nothing is asked for, so that no topic's codes are looked up. */
    List<String> withSubtopics(List<String> asked) {
        return asked.isEmpty() ? null : topics.withSubtopics(asked);
    }
}
