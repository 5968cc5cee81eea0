package org.cityexchange.training.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;

@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {

    /** Held while parents change: two changes at once could make a cycle that neither sees. */
    private static final long PARENTS = 4_730_291_118_540_102L;

    private final Pages pages;
    private final Cities cities;

    InstitutionRepository(Pages pages, Cities cities) {
        this.pages = pages;
        this.cities = cities;
    }

    Optional<Institution> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The institution with that id or code; refuses as not found. */
    Institution get(String idOrCode) {
        return Ids.parse(idOrCode)
                .map(this::findByIdOptional)
                .orElseGet(() -> byCode(idOrCode))
                .orElseThrow(DomainException::notFound);
    }

    /** The same, locked until commit. */
    Institution locked(String idOrCode) {
        return Ids.parse(idOrCode)
                .map(id -> find("id", id))
                .orElseGet(() -> find("code", idOrCode))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** Waits until nobody else changes who belongs to whom, and keeps others waiting until commit. */
    void lockParents() {
        Locks.exclusive(getEntityManager(), PARENTS);
    }

    /** The codes of everything that institution belongs to, itself first. */
    List<String> upwardsFrom(String code) {
        return OneColumn.of(getEntityManager(), """
                        with recursive upwards (code, parent) as (
                            select code, parent from institution where code = ?1
                            union select institution.code, institution.parent
                            from institution join upwards on institution.code = upwards.parent)
                        select code from upwards
                        """, String.class)
                .setParameter(1, code)
                .getResultList();
    }

    /** That an institution lies within another one, however deep. */
    record Part(String code, String whole) {}

    /** Everything that each of these lies within: one statement. */
    @SuppressWarnings("unchecked") // the query's own result type is a row of two texts
    List<Part> upwardsFrom(Collection<String> codes) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        with recursive upwards (code, whole) as (
                            select code, parent from institution where code = any(?1) and parent is not null
                            union select upwards.code, institution.parent
                            from upwards join institution on institution.code = upwards.whole
                            where institution.parent is not null)
                        select code, whole from upwards
                        """)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new Part((String) row[0], (String) row[1]))
                .toList();
    }

    /** A page of the institutions that match. */
    PageOf<InstitutionView> page(InstitutionFilter filter, PageParams params) {
        var recorded = filter.city.stream()
                .flatMap(city -> cities.recordedAs(city).stream())
                .distinct()
                .sorted()
                .toList();
        var listing = Listing.of(Institution.class, Institution::id)
                .where("e.kind in :kinds", "kinds", filter.kind)
                .where("e.city in :cities", "cities", recorded)
                .where("e.parent in :parents", "parents", filter.parent)
                .where(
                        "e.searchText like :q escape '\\' or e.code like :q escape '\\'",
                        "q",
                        filter.q == null ? null : Texts.containing(filter.q))
                .sortableBy("code", "e.code", String.class, Institution::code)
                .sortableBy(
                        "nameKo",
                        "e.nameKo",
                        String.class,
                        institution -> institution.sortKeys().nameKo())
                .sortableBy(
                        "nameEn",
                        "e.nameEn",
                        String.class,
                        institution -> institution.sortKeys().nameEn())
                .sortableBy(
                        "updatedAt",
                        "e.updatedAt",
                        Instant.class,
                        institution -> institution.sortKeys().updatedAt())
                .sortedBy("code");
        return pages.page(listing, params).map(Institution::toView);
    }
}
