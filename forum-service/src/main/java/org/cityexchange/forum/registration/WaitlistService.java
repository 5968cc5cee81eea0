package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.WaitingView.Reason;
import org.cityexchange.forum.registration.WaitingView.Why;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.quota.Quota;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Who waits, in their order, and why. */
@ApplicationScoped
@Transactional
class WaitlistService {

    private final EventAccess events;
    private final Quotas quotas;
    private final Pages pages;
    private final AccessLog accessLog;
    private final Caller caller;

    WaitlistService(EventAccess events, Quotas quotas, Pages pages, AccessLog accessLog, Caller caller) {
        this.events = events;
        this.quotas = quotas;
        this.pages = pages;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    PageOf<WaitingView> page(String eventRef, List<RegistrationMode> modes, PageParams params) {
        var event = caller.hasAny(Roles.AUDITOR) ? events.visible(eventRef) : events.own(eventRef);
        var named = caller.organizesFor(event.ownerInstitution());
        Map<String, Quota> byLane =
                quotas.of(event.id()).stream().collect(Collectors.toMap(Quota::lane, Function.identity()));
        var listing = Listing.of(Waiting.class, Waiting::id)
                .where("e.eventId = :event", "event", event.id())
                .where("e.lane in :lane", "lane", modes.stream().map(Enum::name).toList())
                .sortableBy("mode", "e.lane", String.class, Waiting::lane)
                .sortableBy("position", "e.position", Integer.class, Waiting::position)
                .sortedBy("mode,position");
        var page = pages.page(listing, params);
        if (named) {
            accessLog.add(
                    AccessOperation.LIST,
                    "EVENT",
                    event.id(),
                    null,
                    page.items().size());
        }
        return page.map(each -> view(each, event, byLane.get(each.lane()), named));
    }

    private static WaitingView view(Waiting waiting, EventView event, Quota quota, boolean named) {
        return new WaitingView(
                waiting.id(),
                waiting.code(),
                named ? waiting.name() : null,
                RegistrationMode.valueOf(waiting.lane()),
                waiting.keptMode(),
                waiting.position(),
                waiting.requestedAt(),
                reasons(waiting, event, quota));
    }

    /** A seat that is free is given at once, but to a delegation only with the others that it needs. */
    private static List<Reason> reasons(Waiting waiting, EventView event, Quota quota) {
        var reasons = new ArrayList<Reason>();
        if (!RegistrationDesk.offers(event.attendanceMode(), RegistrationMode.valueOf(waiting.lane()))) {
            reasons.add(new Reason(Why.MODE_NOT_OFFERED, null));
        }
        var free = quota.free() == null ? 0 : quota.free();
        reasons.add(
                free > 0 ? new Reason(Why.KEPT_FOR_DELEGATION, free) : new Reason(Why.NO_FREE_SEAT, quota.confirmed()));
        addCount(reasons, Why.OFFERS_PENDING, quota.offered());
        addCount(reasons, Why.SEATS_RESERVED, quota.reserved());
        addCount(reasons, Why.OTHERS_AHEAD, waiting.position() - 1);
        if (waiting.keptMode() != null) {
            reasons.add(new Reason(Why.HAS_SEAT_IN_OTHER_MODE, null));
        }
        return List.copyOf(reasons);
    }

    private static void addCount(List<Reason> reasons, Why why, int count) {
        if (count > 0) {
            reasons.add(new Reason(why, count));
        }
    }
}
