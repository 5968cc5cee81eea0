package org.cityexchange.training.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.problem.DomainException;

@ApplicationScoped
class TraineeMergeRepository implements PanacheRepositoryBase<TraineeMerge, UUID> {

    /** Held while a merge comes or goes: one at a time. */
    private static final long MERGES = 7_164_920_355_018_271L;

    private final Pages pages;

    TraineeMergeRepository(Pages pages) {
        this.pages = pages;
    }

    /** The merge with that id; refuses as not found. */
    TraineeMerge get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** A page of those that match, the latest first. */
    PageOf<TraineeMergeView> page(List<UUID> trainees, TraineeMergeStatus status, PageParams params) {
        var listing = Listing.of(TraineeMerge.class, TraineeMerge::id)
                .where("e.fromId in :trainees or e.intoId in :trainees", "trainees", trainees)
                .sortableBy("mergedAt", "e.mergedAt", Instant.class, TraineeMerge::mergedAt)
                .sortedBy("-mergedAt");
        if (status != null) {
            listing.where(status == TraineeMergeStatus.UNDONE ? "e.undoneAt is not null" : "e.undoneAt is null");
        }
        return pages.page(listing, params).map(TraineeMerge::toView);
    }

    /** Waits until no other merge comes or goes, and keeps others waiting until commit. */
    void lockAll() {
        Locks.waitBriefly(getEntityManager());
        Locks.exclusive(getEntityManager(), MERGES);
    }

    /** Has these rows read through to whom the merges lead them that hold now. */
    void follow(Collection<UUID> trainees) {
        flush();
        getEntityManager().createNativeQuery("""
                        with recursive chain (id, reached, length) as (
                            select id, id, 0 from trainee where id in ?1
                            union all
                            select chain.id, m.into_id, length + 1
                            from chain join trainee_merge m on m.from_id = chain.reached and m.undone_at is null),
                        ends as (select distinct on (id) id, reached from chain order by id, length desc)
                        update trainee set survivor_id = nullif(ends.reached, trainee.id), version = version + 1
                        from ends where trainee.id = ends.id
                            and survivor_id is distinct from nullif(ends.reached, trainee.id)
                        """).setParameter(1, trainees).executeUpdate();
    }

    /** From each merged trainee to whom it read through at that moment, at the end of the chain; null for now. */
    Map<UUID, UUID> survivors(Instant asOf) {
        var edges = new HashMap<UUID, UUID>();
        var inEffect = asOf == null
                ? list("undoneAt is null")
                : list("mergedAt <= ?1 and (undoneAt is null or undoneAt > ?1)", asOf);
        inEffect.forEach(merge -> edges.put(merge.from(), merge.into()));
        var ends = new HashMap<UUID, UUID>();
        edges.keySet().forEach(from -> ends.put(from, end(from, edges)));
        return ends;
    }

    private static UUID end(UUID from, Map<UUID, UUID> edges) {
        var seen = new HashSet<UUID>();
        var reached = from;
        while (edges.containsKey(reached) && seen.add(reached)) {
            reached = edges.get(reached);
        }
        return reached;
    }
}
