package org.cityexchange.training.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;

@ApplicationScoped
class CityRelationRepository implements PanacheRepositoryBase<CityRelation, UUID> {

    private static final String OF_CITY = "(e.city in :cities or e.partner in :cities)";

    private final Pages pages;

    CityRelationRepository(Pages pages) {
        this.pages = pages;
    }

    /** A page of the relations recorded with one of these codes on either side, in the order they began. */
    PageOf<CityRelation> page(List<String> cities, CityRelationFilter filter, PageParams params) {
        var listing = Listing.of(CityRelation.class, CityRelation::id)
                .where(OF_CITY, "cities", cities)
                .where("e.kind in :kinds", "kinds", filter.kind)
                .where("e.network in :networks", "networks", filter.network)
                .where(
                        "e.since <= :asOf and (e.until is null or e.until > :asOf"
                                + " or e.until = :asOf and e.untilPrecision = DAY)",
                        "asOf",
                        filter.asOf)
                .sortableBy("since", "coalesce(e.since, {d '9999-12-31'})", LocalDate.class, CityRelation::sortedOn)
                .sortedBy("since");
        return pages.page(listing, params);
    }

    /** The relation with that id of one of these cities; refuses as not found. */
    CityRelation get(List<String> cities, UUID id) {
        return find("id = ?1 and (city in ?2 or partner in ?2)", id, cities)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** The same, locked until commit. */
    CityRelation locked(List<String> cities, UUID id) {
        return find("id = ?1 and (city in ?2 or partner in ?2)", id, cities)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** So many are of that kind. */
    record Count(CityRelationKind kind, long count) {}

    /** How many of each kind are recorded with one of these codes. */
    List<Count> countsOf(Collection<String> cities) {
        return getEntityManager()
                .createQuery(
                        "select e.kind, count(*) from CityRelation e where " + OF_CITY + " group by e.kind",
                        Count.class)
                .setParameter("cities", cities)
                .getResultList();
    }

    /** How many are recorded with one of these codes. */
    long countOf(Collection<String> cities) {
        return count("city in ?1 or partner in ?1", cities);
    }
}
