package org.cityexchange.training.city;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.country.Countries;

@ApplicationScoped
class CityRepository implements PanacheRepositoryBase<City, UUID> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Held while cities come or parents change: two changes at once could make a cycle or a double that neither sees. */
    private static final long PLACES = 4_730_291_118_540_101L;

    private final Pages pages;
    private final Countries countries;

    CityRepository(Pages pages, Countries countries) {
        this.pages = pages;
        this.countries = countries;
    }

    /** The id in a path, where a code may stand as well. */
    static Optional<UUID> id(String idOrCode) {
        return ID.matcher(idOrCode).matches() ? Optional.of(UUID.fromString(idOrCode)) : Optional.empty();
    }

    /** The city with that id or code; refuses as not found. */
    City get(String idOrCode) {
        return id(idOrCode)
                .map(this::findByIdOptional)
                .orElseGet(() -> byCode(idOrCode))
                .orElseThrow(DomainException::notFound);
    }

    /** The same, locked until commit: whoever changes it next sees what this change has made of it. */
    City locked(String idOrCode) {
        Locks.waitBriefly(getEntityManager());
        return id(idOrCode)
                .map(id -> find("id", id))
                .orElseGet(() -> find("code", idOrCode))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    Optional<City> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The cities with these codes, by code, locked until commit. */
    Map<String, City> lockedByCode(Collection<String> codes) {
        var found = new HashMap<String, City>();
        // always in the same order, lest two imports wait for each other
        find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .forEach(city -> found.put(city.code(), city));
        return found;
    }

    /** The same as {@link #lockPlacesHoweverLong}, for somebody who waits for the answer. */
    void lockPlaces() {
        Locks.waitBriefly(getEntityManager());
        lockPlacesHoweverLong();
    }

    /** Waits until nobody else lets a city come or lie elsewhere, and keeps others waiting until commit. */
    void lockPlacesHoweverLong() {
        Locks.exclusive(getEntityManager(), PLACES);
    }

    /**
     * The codes of everything that city lies in or reads through to, itself included. A merged city leads on to both,
     * so that nothing lies in itself whether or not a merge is undone some day.
     */
    List<String> upwardsFrom(String code) {
        return OneColumn.of(getEntityManager(), """
                        with recursive upwards (code) as (
                            select code from city where code = ?1
                            union
                            select next.code from upwards join city on city.code = upwards.code
                            cross join lateral (values (city.parent), (city.merged_into)) as next (code)
                            where next.code is not null)
                        select code from upwards
                        """, String.class)
                .setParameter(1, code)
                .getResultList();
    }

    /** The cities with these codes. */
    List<City> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    /** The public cities that bear that name, and those whose names resemble it most. */
    @SuppressWarnings("unchecked") // the query's own result type is City
    List<City> resembling(Spelling spelling) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from city where id in (
                            select id from city where status in ('ACTIVE', 'MERGED', 'RETIRED')
                                and string_to_array(search_text, chr(10)) && array[cast(?1 as text), cast(?2 as text)]
                            union
                            (select id from city where status in ('ACTIVE', 'MERGED', 'RETIRED')
                             order by cast(?3 as text) <<-> match_text limit 30))
                        """, City.class)
                .setParameter(1, spelling.folded())
                .setParameter(2, spelling.bare())
                .setParameter(3, spelling.letters())
                .getResultList();
    }

    /** For each of these codes that is merged, the one it reads through to at the end of the chain. */
    @SuppressWarnings("unchecked") // the query's own result type is a row of two texts
    Map<String, String> survivors(Collection<String> codes) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        with recursive chain (code, reached, next) as (
                            select code, merged_into, merged_into from city
                            where code = any(?1) and merged_into is not null
                            union all
                            select chain.code, city.merged_into, city.merged_into
                            from chain join city on city.code = chain.next where city.merged_into is not null)
                        select chain.code, chain.reached from chain join city on city.code = chain.reached
                        where city.merged_into is null
                        """)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList();
        var survivors = new HashMap<String, String>();
        rows.forEach(row -> survivors.put((String) row[0], (String) row[1]));
        return survivors;
    }

    /** That code and those of every city that reads through to it. */
    List<String> mergedInto(String code) {
        return OneColumn.of(getEntityManager(), """
                        with recursive merged (code) as (
                            select cast(?1 as text)
                            union select city.code from city join merged on city.merged_into = merged.code)
                        select code from merged
                        """, String.class)
                .setParameter(1, code)
                .getResultList();
    }

    /** How many active cities lie in it, or in one that reads through to it. */
    long activeParts(String code) {
        return count("parent in ?1 and life.status = ?2", mergedInto(code), CityStatus.ACTIVE);
    }

    /** Where each city lies. */
    Stream<CityPlaces.Place> places() {
        return find("select e.code, e.parent, e.country, e.life.status, e.life.mergedInto from City e")
                .project(CityPlaces.Place.class)
                .stream();
    }

    /** What rows of these cities may have been recorded with. */
    private List<String> recordedAs(List<String> codes) {
        return codes.stream()
                .flatMap(code -> mergedInto(code).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A page of the cities that match. */
    PageOf<CityView> page(CityFilter filter, boolean staff, PageParams params) {
        var listing = Listing.of(City.class, City::id)
                .where("e.country in :countries", "countries", filter.country)
                .where("e.kind in :kinds", "kinds", filter.kind)
                .where("e.life.status in :statuses", "statuses", filter.status)
                .where("e.parent in :parents", "parents", recordedAs(filter.parent))
                .where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .where(
                        "e.names.searchText like :q escape '\\' or e.code like :q escape '\\'",
                        "q",
                        filter.q == null ? null : Texts.containing(filter.q))
                .sortableBy("code", "e.code", String.class, City::code)
                .sortableBy(
                        "nameKo",
                        "e.names.nameKo",
                        String.class,
                        city -> city.sortKeys().nameKo())
                .sortableBy(
                        "nameEn",
                        "e.names.nameEn",
                        String.class,
                        city -> city.sortKeys().nameEn())
                .sortableBy(
                        "country",
                        "e.country",
                        String.class,
                        city -> city.sortKeys().country())
                .sortableBy(
                        "population",
                        "coalesce(e.population, -1L)",
                        Long.class,
                        city -> city.sortKeys().population())
                .sortableBy(
                        "updatedAt",
                        "e.updatedAt",
                        Instant.class,
                        city -> city.sortKeys().updatedAt())
                .sortedBy("code");
        if (!filter.continent.isEmpty()) {
            // an empty list would ask for nothing
            var on = new ArrayList<>(countries.on(filter.continent, filter.scheme));
            on.add("");
            listing.where("e.country in :onContinents", "onContinents", on);
        }
        if (!staff) {
            listing.where("e.life.status in :public", "public", List.copyOf(CityLife.PUBLIC));
        }
        return pages.page(listing, params).map(city -> CityView.of(city, staff, filter.asOf));
    }
}
