package org.cityexchange.training.cityreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;

@ApplicationScoped
class CityReviewRepository implements PanacheRepositoryBase<CityReview, UUID> {

    private static final String OWN =
            "exists (select 1 from StoredProposal p where p.reviewId = e.id and p.proposedBy = :proposedBy)";

    private final Pages pages;

    CityReviewRepository(Pages pages) {
        this.pages = pages;
    }

    /** The open review of that name, locked until commit; opened when there is none. */
    CityReview open(CityProposal proposal, String nameKey, Instant now) {
        Optional<CityReview> open;
        do {
            // whoever opens the same one at this moment is waited for; it may be decided before it is locked
            getEntityManager()
                    .createNativeQuery("""
                            insert into city_review (id, version, name, name_key, country, status, opened_at)
                            values (?1, 0, ?2, ?3, ?4, 'OPEN', ?5)
                            on conflict (name_key, country) where status = 'OPEN' do nothing
                            """)
                    .setParameter(1, Ids.next())
                    .setParameter(2, Texts.clean(proposal.name()))
                    .setParameter(3, nameKey)
                    .setParameter(4, proposal.country())
                    .setParameter(5, now)
                    .executeUpdate();
            open = find(
                            "nameKey = ?1 and country = ?2 and status = ?3",
                            nameKey,
                            proposal.country(),
                            CityReviewStatus.OPEN)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .firstResultOptional();
        } while (open.isEmpty());
        return open.get();
    }

    /** The review with that id, locked until commit; refuses as not found. */
    CityReview locked(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** The open ones of a country under one of these keys, locked until commit, but for those somebody is deciding. */
    List<CityReview> undecided(String country, Collection<String> nameKeys) {
        return find(
                        "country = ?1 and nameKey in ?2 and status = ?3 order by id",
                        country,
                        nameKeys,
                        CityReviewStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2) // skip locked
                .list();
    }

    /**
     * A page of those that match, the oldest first.
     *
     * @param proposedBy whose proposals alone count, or null for everybody's
     */
    PageOf<CityReview> page(List<CityReviewStatus> status, List<String> country, String proposedBy, PageParams params) {
        var listing = Listing.of(CityReview.class, CityReview::id)
                .where("e.status in :status", "status", status)
                .where("e.country in :country", "country", country)
                .sortableBy("openedAt", "e.openedAt", Instant.class, CityReview::openedAt)
                .sortedBy("openedAt");
        if (proposedBy != null) {
            listing.within(OWN, Map.of("proposedBy", proposedBy));
        }
        return pages.page(listing, params);
    }
}
