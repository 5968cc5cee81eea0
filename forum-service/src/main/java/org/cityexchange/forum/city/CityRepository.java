package org.cityexchange.forum.city;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.text.Texts;
import org.hibernate.Session;

/** Our copy of the registry. */
@ApplicationScoped
class CityRepository implements PanacheRepositoryBase<City, UUID> {

    private final Pages pages;

    CityRepository(Pages pages) {
        this.pages = pages;
    }

    Optional<City> byRef(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", ref).firstResultOptional());
    }

    /** The longest chain of merges that is followed; while changes are under way our copy may even hold a circle. */
    private static final int LONGEST_CHAIN = 20;

    /** Each of those codes that we know with the last city of its chain of merges that we know. */
    Map<String, String> survivors(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return entities()
                .createNativeQuery("""
                        with recursive chain (code, reads, length) as (
                            select code, code, 0 from city where code = any(?1)
                            union all
                            select chain.code, target.code, chain.length + 1
                            from chain join city on city.code = chain.reads
                                join city target on target.code = city.merged_into
                            where chain.length < ?2
                        )
                        select distinct on (code) code, reads from chain order by code, length desc
                        """, Object[].class)
                .setParameter(1, Set.copyOf(codes).toArray(String[]::new))
                .setParameter(2, LONGEST_CHAIN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The codes of all cities whose chain of merges leads to one of those, and those themselves. */
    List<String> readingThroughTo(Set<String> survivors) {
        return OneColumn.of(entities(), """
                        with recursive behind (code, length) as (
                            select code, 0 from city where code = any(?1)
                            union
                            select city.code, behind.length + 1 from behind join city on city.merged_into = behind.code
                            where behind.length < ?2
                        )
                        select distinct code from behind
                        """, String.class)
                .setParameter(1, survivors.toArray(String[]::new))
                .setParameter(2, LONGEST_CHAIN)
                .getResultList();
    }

    private Session entities() {
        return getEntityManager().unwrap(Session.class);
    }

    PageOf<CityView> page(String q, List<String> countries, List<CityStatus> statuses, PageParams params) {
        return pages.page(listing(q, countries, statuses), params).map(City::toView);
    }

    /** Passes on every city of the list, in one transaction. */
    @Transactional
    void each(String q, List<String> countries, List<CityStatus> statuses, String sort, Consumer<CityView> row) {
        pages.all(
                listing(q, countries, statuses),
                sort,
                batch -> batch.stream().map(City::toView).forEach(row));
    }

    private static Listing<City> listing(String q, List<String> countries, List<CityStatus> statuses) {
        return Listing.of(City.class, City::id)
                .where("e.searchText like :q escape '\\'", "q", q == null ? null : Texts.containing(q))
                .where("e.country in :country", "country", countries)
                .where("e.status in :status", "status", statuses)
                .sortableBy("code", "e.code", String.class, City::code)
                .sortedBy("code");
    }
}
