package org.cityexchange.training.actionplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

/** Action plans. Whoever changes one locks it before its follow-ups. */
@ApplicationScoped
class ActionPlanRepository implements PanacheRepositoryBase<ActionPlan, UUID> {

    private final Pages pages;

    ActionPlanRepository(Pages pages) {
        this.pages = pages;
    }

    ActionPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Reads the row again and keeps it from being changed by others until commit. */
    ActionPlan lock(ActionPlan plan) {
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        return plan;
    }

    /** The plans of these enrolments that were not given up, locked until commit. */
    List<ActionPlan> lockedOf(Collection<UUID> enrolments) {
        return find("enrolmentId in ?1 and status <> ?2 order by id", enrolments, ActionPlanStatus.WITHDRAWN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean hasLive(UUID enrolment) {
        return count("enrolmentId = ?1 and status <> ?2", enrolment, ActionPlanStatus.WITHDRAWN) > 0;
    }

    /**
     * A page.
     *
     * @param trainees whom the filter's may be recorded as; null for everybody
     * @param cities which the filter's may be recorded as; null for all
     * @param seen what the caller may see
     */
    PageOf<ActionPlan> page(
            ActionPlanFilter filter,
            UUID run,
            List<UUID> trainees,
            List<String> cities,
            ActionPlanAccess.Seen seen,
            PageParams params) {
        var listing = Listing.of(ActionPlan.class, ActionPlan::id)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.enrolmentId in :enrolments", "enrolments", filter.enrolment)
                .where("e.courseRunId = :run", "run", run)
                .where("array_contains(e.policies, :policy)", "policy", filter.policy)
                .sortableBy("createdAt", "e.createdAt", Instant.class, ActionPlan::createdAt)
                .sortedBy("-createdAt");
        if (trainees != null) {
            listing.within("e.traineeId in :trainees", Map.of("trainees", trainees));
        }
        if (cities != null) {
            listing.within("e.cityCode in :cities", Map.of("cities", cities));
        }
        return pages.page(listing.within(seen.ofPlans("e"), seen.parameters()), params);
    }

    /** What was approved of these trainees, the latest first, behind a time and id in this order. */
    List<ActionPlan> approved(Collection<UUID> trainees, Instant before, UUID beforeId, int most) {
        return find("""
                        traineeId in ?1 and (approvedAt < ?2 or (approvedAt = ?2 and id < ?3))
                        order by approvedAt desc, id desc
                        """, trainees, before, beforeId).page(0, most).list();
    }
}
