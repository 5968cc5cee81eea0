package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Contests from the call to the publication. */
@ApplicationScoped
@Transactional
class ContestService {

    private final ContestRepository contests;
    private final EventAccess events;
    private final Pages pages;
    private final Caller caller;
    private final CallerLocale locale;

    ContestService(ContestRepository contests, EventAccess events, Pages pages, Caller caller, CallerLocale locale) {
        this.contests = contests;
        this.events = events;
        this.pages = pages;
        this.caller = caller;
        this.locale = locale;
    }

    PageOf<ContestView> page(List<ContestStatus> statuses, PageParams params) {
        var listing = Listing.of(Contest.class, Contest::id)
                .where("e.status in :status", "status", statuses)
                .sortableBy("heldOn", "coalesce(e.heldOn, {d '1970-01-01'})", LocalDate.class, Contest::sortedOn)
                .sortedBy("-heldOn");
        if (!caller.hasAny(Roles.AUDITOR)) {
            var own = caller.hasAny(Roles.ORGANIZER) ? caller.institutions() : Set.<String>of();
            listing.within(
                    "e.eventId is null or e.eventId not in :hidden or e.ownerInstitution in :own",
                    Map.of("hidden", events.hidden(), "own", List.copyOf(own)));
        }
        return pages.page(listing, params).map(Contest::toView);
    }

    ContestView get(String ref) {
        return contests.visible(ref).toView();
    }

    ContestView open(ContestRequest request) {
        var event = request.event() == null ? null : events.own(request.event()).id();
        var contest = Contest.opened(request, caller.owningInstitution(request.ownerInstitution()), event);
        contests.persistAndFlush(contest);
        return contest.toView();
    }

    Transitions transitions(String ref) {
        var contest = contests.own(ref);
        return Transitions.from(contest.status(), ContestStatus.values(), contest::obstacle, locale);
    }

    ContestView become(String ref, ContestTransitionRequest request) {
        var contest = contests.locked(contests.own(ref));
        contest.become(request.to());
        contests.flush();
        return contest.toView();
    }
}
