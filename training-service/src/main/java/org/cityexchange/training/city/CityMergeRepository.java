package org.cityexchange.training.city;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

@ApplicationScoped
class CityMergeRepository implements PanacheRepositoryBase<CityMerge, UUID> {

    private final Pages pages;

    CityMergeRepository(Pages pages) {
        this.pages = pages;
    }

    /** The merge with that id; refuses as not found. */
    CityMerge get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** A page of those that match, the latest first. */
    PageOf<CityMergeView> page(List<String> cities, CityMergeStatus status, PageParams params) {
        var listing = Listing.of(CityMerge.class, CityMerge::id)
                .where("e.fromCode in :cities or e.intoCode in :cities", "cities", cities)
                .sortableBy("mergedAt", "e.mergedAt", Instant.class, CityMerge::mergedAt)
                .sortedBy("-mergedAt");
        if (status != null) {
            listing.where(status == CityMergeStatus.UNDONE ? "e.undoneAt is not null" : "e.undoneAt is null");
        }
        return pages.page(listing, params).map(CityMerge::toView);
    }

    /**
     * The merges in effect.
     *
     * @param asOf at that moment; null for now
     */
    List<CityMerge> inEffect(Instant asOf) {
        return asOf == null
                ? list("undoneAt is null")
                : list("mergedAt <= ?1 and (undoneAt is null or undoneAt > ?1)", asOf);
    }

    /** The merges in effect that were made into the same survivor after that one. */
    List<CityMerge> after(CityMerge earlier) {
        return list(
                "intoCode = ?1 and undoneAt is null and mergedAt >= ?2 and id <> ?3",
                earlier.into(),
                earlier.mergedAt(),
                earlier.id());
    }
}
