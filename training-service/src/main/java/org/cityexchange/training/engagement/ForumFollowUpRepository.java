package org.cityexchange.training.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    private final Pages pages;

    ForumFollowUpRepository(Pages pages) {
        this.pages = pages;
    }

    PageOf<ForumFollowUpView> page(String course, List<FollowUpPhase> phases, PageParams params) {
        var listing = Listing.of(ForumFollowUp.class, ForumFollowUp::id)
                .where("e.shown")
                .where("array_contains(e.courses, :course)", "course", course)
                .where("e.phase in :phases", "phases", phases)
                .sortableBy("occurredAt", "e.occurredAt", Instant.class, ForumFollowUp::occurredAt)
                .sortedBy("-occurredAt");
        return pages.page(listing, params).map(ForumFollowUp::toView);
    }
}
