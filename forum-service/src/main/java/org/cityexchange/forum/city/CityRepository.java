package org.cityexchange.forum.city;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.Texts;

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
