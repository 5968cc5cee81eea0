package org.cityexchange.training.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;

@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<Policy, UUID> {

    private final Pages pages;
    private final Topics topics;

    PolicyRepository(Pages pages, Topics topics) {
        this.pages = pages;
        this.topics = topics;
    }

    /** The policy with that id or code; refuses as not found. */
    Policy get(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", ref).firstResultOptional())
                .orElseThrow(DomainException::notFound);
    }

    /** A page of the policies that match. */
    PageOf<PolicyView> page(PolicyFilter filter, boolean staff, PageParams params) {
        var listing = Listing.of(Policy.class, Policy::id)
                .where("e.topic in :topic", "topic", filter.topic.isEmpty() ? null : topics.withSubtopics(filter.topic))
                .where("e.ownerCity in :ownerCity", "ownerCity", filter.ownerCity)
                .where("e.status in :status", "status", filter.status)
                .where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                .sortableBy("code", "e.code", String.class, Policy::code)
                .sortableBy("updatedAt", "e.updatedAt", Instant.class, Policy::updatedAt)
                .sortedBy("code");
        return pages.page(listing, params).map(staff ? Policy::toStaffView : Policy::toView);
    }
}
