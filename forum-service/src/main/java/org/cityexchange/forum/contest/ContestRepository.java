package org.cityexchange.forum.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** Contests as far as the caller may see them: one that is awarded at an event stays as hidden as that. */
@ApplicationScoped
class ContestRepository implements PanacheRepositoryBase<Contest, UUID> {

    private final EventAccess events;
    private final Caller caller;

    ContestRepository(EventAccess events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    /** The contest with that id or slug. */
    Contest visible(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("slug", ref).firstResultOptional())
                .filter(this::isVisible)
                .orElseThrow(DomainException::notFound);
    }

    /** The contest with that id or slug, if the caller organizes it. */
    Contest own(String ref) {
        var contest = visible(ref);
        caller.demandOrganizerOf(contest.ownerInstitution());
        return contest;
    }

    /** Keeps its status from changing until commit, and lets others do the same. */
    Contest holding(Contest contest) {
        getEntityManager().refresh(contest, LockModeType.PESSIMISTIC_READ);
        return contest;
    }

    /** Waits for whoever holds its status, and keeps them from it until commit. */
    Contest locked(Contest contest) {
        getEntityManager().refresh(contest, LockModeType.PESSIMISTIC_WRITE);
        return contest;
    }

    private boolean isVisible(Contest contest) {
        var event = contest.toView().eventId();
        return event == null || caller.seesAllOf(contest.ownerInstitution()) || events.isVisible(event);
    }
}
