package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** What forums do about feedback, as far as they let the public see it. */
@ApplicationScoped
class ForumFollowUpRepository implements PanacheRepositoryBase<ForumFollowUp, UUID> {

    private static final String OF_COURSES = "array_intersects(e.courses, :courses)";

    private final Pages pages;

    ForumFollowUpRepository(Pages pages) {
        this.pages = pages;
    }

    PageOf<ForumFollowUpView> page(List<String> courses, List<FollowUpPhase> phases, PageParams params) {
        var listing = Listing.of(ForumFollowUp.class, ForumFollowUp::id)
                .where("e.shown")
                .where(OF_COURSES, "courses", courses.isEmpty() ? null : courses.toArray(String[]::new))
                .where("e.phase in :phases", "phases", phases)
                .sortableBy("occurredAt", "e.occurredAt", Instant.class, ForumFollowUp::occurredAt)
                .sortedBy("-occurredAt");
        return pages.page(listing, params).map(ForumFollowUp::toView);
    }

    /** So many stand there. */
    record Count(FollowUpPhase phase, long count) {}

    /** How many name any of these courses, by where they stand. */
    List<Count> countsOfCourses(Collection<String> courses) {
        return getEntityManager()
                .createQuery(
                        "select e.phase, count(*) from ForumFollowUp e where e.shown and " + OF_COURSES
                                + " group by e.phase",
                        Count.class)
                .setParameter("courses", courses.toArray(String[]::new))
                .getResultList();
    }
}
