package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** Scans. */
@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    private final Pages pages;

    CheckInRepository(Pages pages) {
        this.pages = pages;
    }

    /** What that device sent of those nonces before. */
    List<CheckIn> sent(UUID eventId, String device, Collection<String> nonces) {
        return list("eventId = ?1 and device = ?2 and nonce in ?3", eventId, device, List.copyOf(nonces));
    }

    /** What was scanned of those people. */
    List<CheckIn> of(Collection<UUID> registrations) {
        return registrations.isEmpty() ? List.of() : list("registrationId in ?1", List.copyOf(registrations));
    }

    /** What was scanned of anybody at an event and led to a person. */
    List<CheckIn> ofEvent(UUID eventId) {
        return list("eventId = ?1 and registrationId is not null", eventId);
    }

    PageOf<CheckInView> page(UUID eventId, CheckInFilter filter, PageParams params) {
        var listing = Listing.of(CheckIn.class, CheckIn::id)
                .where("e.eventId = :event", "event", eventId)
                .where("e.result in :result", "result", filter.result)
                .where("e.point in :point", "point", filter.point)
                .where("e.sessionId in :session", "session", filter.sessionId)
                .where("e.code in :code", "code", filter.code)
                .where("e.device in :device", "device", filter.device)
                .sortableBy("receivedAt", "e.receivedAt", Instant.class, CheckIn::receivedAt)
                .sortableBy("occurredAt", "e.occurredAt", Instant.class, CheckIn::occurredAt)
                .sortedBy("-receivedAt");
        return pages.page(listing, params).map(CheckIn::toView);
    }
}
