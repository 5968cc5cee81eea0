package org.cityexchange.forum.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

/** Delegations. */
@ApplicationScoped
class RegistrationGroupRepository implements PanacheRepositoryBase<RegistrationGroup, UUID> {

    private final Pages pages;

    RegistrationGroupRepository(Pages pages) {
        this.pages = pages;
    }

    RegistrationGroup get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Whether that is the secret of the contact of that group; nothing opens the group that is none. */
    boolean open(UUID groupId, String token) {
        return groupId != null && token != null && get(groupId).isHeldWith(token);
    }

    PageOf<RegistrationGroup> page(UUID eventId, PageParams params) {
        var listing = Listing.of(RegistrationGroup.class, RegistrationGroup::id)
                .where("e.eventId = :event", "event", eventId)
                .sortableBy("createdAt", "e.createdAt", Instant.class, RegistrationGroup::createdAt)
                .sortedBy("createdAt");
        return pages.page(listing, params);
    }
}
