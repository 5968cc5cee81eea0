package org.cityexchange.training.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;

@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    private final Pages pages;

    MilestoneRepository(Pages pages) {
        this.pages = pages;
    }

    /** The milestone with that id or code; refuses as not found. */
    Milestone get(String idOrCode) {
        return Ids.parse(idOrCode)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", idOrCode).firstResultOptional())
                .orElseThrow(DomainException::notFound);
    }

    /** A page of them, in the order of time unless told. */
    PageOf<MilestoneView> page(PageParams params) {
        var listing = Listing.of(Milestone.class, Milestone::id)
                .sortableBy("occurredOn", "e.occurredOn", LocalDate.class, Milestone::occurredOn)
                .sortedBy("occurredOn");
        return pages.page(listing, params).map(Milestone::toView);
    }
}
