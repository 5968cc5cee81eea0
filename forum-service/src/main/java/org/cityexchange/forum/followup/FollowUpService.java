package org.cityexchange.forum.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.feedback.FeedbackVisibility;
import org.cityexchange.forum.feedback.Themes;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Follow-ups from the proposal to what came of it. Once public, each change is told to the other service. */
@ApplicationScoped
@Transactional
class FollowUpService implements PanacheRepositoryBase<FollowUp, UUID> {

    /** Days end where the organizers are. */
    private static final ZoneId CALENDAR = ZoneId.of("Asia/Seoul");

    private static final Set<FollowUpStatus> SETTLED = EnumSet.of(FollowUpStatus.DONE, FollowUpStatus.DECLINED);

    private final EventAccess events;
    private final Themes themes;
    private final FollowUpLinks links;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final Pages pages;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    FollowUpService(
            EventAccess events,
            Themes themes,
            FollowUpLinks links,
            Outbox outbox,
            MergePatch mergePatch,
            Pages pages,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.events = events;
        this.themes = themes;
        this.links = links;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.pages = pages;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    PageOf<FollowUpView> page(FollowUpFilter filter, PageParams params) {
        var today = today();
        var listing = Listing.of(FollowUp.class, FollowUp::id)
                .where("e.kind in :kinds", "kinds", filter.kind)
                .where("e.status in :statuses", "statuses", filter.status)
                .sortableBy("createdAt", "e.createdAt", Instant.class, FollowUp::createdAt)
                .sortableBy(
                        "dueOn", "coalesce(e.dueOn, {d '9999-12-31'})", LocalDate.class, FollowUpService::sortedDueOn)
                .sortedBy("dueOn,createdAt");
        if (filter.event != null) {
            listing.where(
                    "e.eventId = :event", "event", events.visible(filter.event).id());
        }
        if (filter.overdue != null) {
            var late = "e.dueOn is not null and e.dueOn < :today and e.status not in :settled";
            listing.within(filter.overdue ? late : "not (" + late + ")", Map.of("today", today, "settled", SETTLED));
        }
        var hidden = events.hidden();
        if (!caller.hasAny(Roles.AUDITOR)) {
            listing.within(
                    "e.ownerInstitution in :own or (e.visibility = :public and e.eventId not in :hidden)",
                    Map.of("own", own(), "public", FeedbackVisibility.PUBLIC, "hidden", hidden));
        }
        return pages.page(listing, params).map(followUp -> shown(followUp, today, hidden));
    }

    /** What came of it as far as the caller may know: an event that is hidden is not told of by its follow-up. */
    private static FollowUpView shown(FollowUp followUp, LocalDate today, Set<UUID> hidden) {
        var view = followUp.toView(today);
        return view.linking(view.links().stream()
                .filter(link -> link.event() == null || !hidden.contains(UUID.fromString(link.event())))
                .toList());
    }

    private List<String> own() {
        return caller.hasAny(Roles.ORGANIZER) ? List.copyOf(caller.institutions()) : List.of();
    }

    private static LocalDate sortedDueOn(FollowUp followUp) {
        return followUp.dueOn() == null ? LocalDate.of(9999, 12, 31) : followUp.dueOn();
    }

    FollowUpView get(UUID id) {
        return findByIdOptional(id)
                .filter(followUp -> caller.seesAllOf(followUp.ownerInstitution())
                        || (followUp.isPublic() && events.isVisible(followUp.eventId())))
                .map(followUp -> shown(followUp, today(), events.hidden()))
                .orElseThrow(DomainException::notFound);
    }

    FollowUpView propose(String eventRef, FollowUpRequest request) {
        var event = events.own(eventRef);
        var checked = checked(event.id(), request);
        var followUp = FollowUp.proposed(event, checked, clock.instant());
        persist(followUp);
        return told(followUp);
    }

    FollowUpView patch(UUID id, String ifMatch, JsonNode patch) {
        var followUp = own(id);
        Etag.demand(ifMatch, followUp.version());
        followUp.describe(
                checked(followUp.eventId(), mergePatch.apply(followUp.toRequest(), patch, FollowUpRequest.class)));
        return told(followUp);
    }

    Transitions transitions(UUID id) {
        var followUp = own(id);
        return Transitions.from(followUp.status(), FollowUpStatus.values(), followUp::obstacle, locale);
    }

    FollowUpView become(UUID id, FollowUpTransitionRequest request) {
        var followUp = own(id);
        followUp.become(request.to(), request.reason(), clock.instant());
        return told(followUp);
    }

    private FollowUpRequest checked(UUID eventId, FollowUpRequest request) {
        themes.demandOf(eventId, request.themes(), "/themes");
        return request.linking(links.checked(request.links()));
    }

    private FollowUpView told(FollowUp followUp) {
        followUp.tell(events.get(followUp.eventId()), clock.instant()).ifPresent(outbox::add);
        flush();
        return followUp.toView(today());
    }

    private FollowUp own(UUID id) {
        return findByIdOptional(id)
                .filter(followUp -> caller.organizesFor(followUp.ownerInstitution()))
                .orElseThrow(DomainException::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CALENDAR);
    }
}
