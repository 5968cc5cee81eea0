package org.cityexchange.training.actionplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;

/** Follow-ups of action plans. */
@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    private static final int BATCH = 100;

    private final Pages pages;

    FollowUpRepository(Pages pages) {
        this.pages = pages;
    }

    FollowUp get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Reads the row again and keeps it from being changed by others until commit. */
    FollowUp lock(FollowUp followUp) {
        getEntityManager().refresh(followUp, LockModeType.PESSIMISTIC_WRITE);
        return followUp;
    }

    List<FollowUp> ofPlan(UUID planId) {
        return list("actionPlanId = ?1 order by months", planId);
    }

    /** Those of these plans, locked until commit. */
    List<FollowUp> lockedOf(Collection<UUID> plans) {
        return find("actionPlanId in ?1 order by id", plans)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of those that somebody is to be asked about, or reminded of, at that instant. */
    List<UUID> toBeTold(Instant now) {
        List<UUID> ids = OneColumn.of(getEntityManager(), """
                        (select id from action_plan_follow_up where status = 'DUE' and asked_at is null and due_at <= ?1
                            order by due_at limit ?2)
                        union
                        (select id from action_plan_follow_up where status in ('DUE', 'SENT') and overdue_at <= ?1
                            order by overdue_at limit ?2)
                        """, UUID.class)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, BATCH)
                .getResultList();
        return ids;
    }

    /** The follow-up, locked until commit; empty where somebody else has it at the moment. */
    Optional<FollowUp> lockedUnlessBusy(UUID id) {
        var found = OneColumn.of(
                        getEntityManager(),
                        "select id from action_plan_follow_up where id = ?1 for update skip locked",
                        UUID.class)
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var followUp = get(id);
        getEntityManager().refresh(followUp); // it may have been read before it was locked
        return Optional.of(followUp);
    }

    PageOf<FollowUp> page(FollowUpFilter filter, List<String> cities, ActionPlanAccess.Seen seen, PageParams params) {
        var listing = Listing.of(FollowUp.class, FollowUp::id)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.actionPlanId in :plans", "plans", filter.actionPlan)
                .where("e.dueOn >= :from", "from", filter.dueFrom)
                .where("e.dueOn <= :until", "until", filter.dueUntil)
                .sortableBy("dueOn", "e.dueOn", LocalDate.class, FollowUp::dueOn)
                .sortedBy("dueOn");
        if (cities != null) {
            listing.within(
                    "e.actionPlanId in (select p.id from ActionPlan p where p.cityCode in :cities)",
                    Map.of("cities", cities));
        }
        listing.within(
                "e.actionPlanId in (select p.id from ActionPlan p where " + seen.ofPlans("p") + ")", seen.parameters());
        return pages.page(listing, params);
    }

    /** What was received of these trainees, the latest first, behind a time and id in this order. */
    List<FollowUp> received(Collection<UUID> trainees, Instant before, UUID beforeId, int most) {
        return find("""
                        actionPlanId in (select p.id from ActionPlan p where p.traineeId in ?1)
                        and (receivedAt < ?2 or (receivedAt = ?2 and id < ?3))
                        order by receivedAt desc, id desc
                        """, trainees, before, beforeId).page(0, most).list();
    }
}
