package org.cityexchange.training.alumni;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.policy.Topics;

/** Alumni, with what there is beside the person: a few statements however many they are. */
@ApplicationScoped
class AlumniRepository implements PanacheRepositoryBase<Alumnus, UUID> {

    private final Pages pages;
    private final Topics topics;
    private final Cities cities;
    private final Countries countries;

    AlumniRepository(Pages pages, Topics topics, Cities cities, Countries countries) {
        this.pages = pages;
        this.topics = topics;
        this.cities = cities;
        this.countries = countries;
    }

    PageOf<Alumnus> page(AlumniFilter filter, AlumniRegions regions, AlumniScope.Seen seen, PageParams params) {
        return pages.page(listing(filter, regions, seen), params);
    }

    /** Passes on every alumnus that matches, batch by batch. */
    void all(
            AlumniFilter filter,
            AlumniRegions regions,
            AlumniScope.Seen seen,
            String sort,
            Consumer<List<Alumnus>> batch) {
        pages.all(listing(filter, regions, seen), sort, batch);
    }

    /** The alumnus, if the caller sees them. */
    Optional<Alumnus> seen(UUID id, AlumniScope.Seen seen) {
        var parameters = new HashMap<String, Object>(seen.parameters());
        parameters.put("id", id);
        return find("from Alumnus e where e.id = :id and (" + seen.condition() + ")", parameters)
                .firstResultOptional();
    }

    private Listing<Alumnus> listing(AlumniFilter filter, AlumniRegions regions, AlumniScope.Seen seen) {
        var listing = Listing.of(Alumnus.class, Alumnus::id)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                .where(
                        completed("c.topic in :topics"),
                        "topics",
                        filter.topic.isEmpty() ? null : topics.withSubtopics(filter.topic))
                .where(completed("c.runCode in :runs"), "runs", filter.courseRun)
                .where(completed("c.year in :years"), "years", filter.year)
                .where(
                        "e.id in (select a.traineeId from AlumnusAgreement a where a.kind in :consents)",
                        "consents",
                        filter.consent)
                .where("e.dataset in :datasets", "datasets", filter.dataset)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Alumnus::createdAt)
                .sortableBy("cityCode", "e.cityCode", String.class, Alumnus::cityCode)
                .sortedBy("createdAt");
        if (filter.dataset.isEmpty()) {
            listing.where("e.provenance <> :madeUp", "madeUp", Provenance.SYNTHETIC);
        }
        if (!filter.city.isEmpty() || !filter.country.isEmpty() || !filter.continent.isEmpty()) {
            // merges may come and go from page to page
            listing.within("e.cityCode in :places", Map.of("places", regions.recordedIn(filter)));
        }
        return listing.within(seen.condition(), seen.parameters());
    }

    private static String completed(String condition) {
        return "exists (select 1 from AlumnusCompletion c where c.traineeId = e.id and " + condition + ")";
    }

    /** Where all cities lie: two statements. */
    AlumniRegions regions(ContinentScheme scheme) {
        var countryOf = cities.countries();
        return new AlumniRegions(cities.effective(countryOf.keySet()), countryOf, countries.continents(scheme));
    }

    /** What there is of these people beside the person: two statements. */
    Map<UUID, AlumnusRecord> records(Collection<UUID> ids) {
        var records = new HashMap<UUID, AlumnusRecord>();
        ids.forEach(id -> records.put(id, new AlumnusRecord(new ArrayList<>(), new ArrayList<>())));
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "from AlumnusAgreement a where a.traineeId in :ids order by a.kind", AlumnusAgreement.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(each -> records.get(each.traineeId()).consents().add(each.kind()));
            getEntityManager()
                    .createQuery(
                            "from AlumnusCompletion c where c.traineeId in :ids order by c.completedAt desc, c.id",
                            AlumnusCompletion.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(each -> records.get(each.traineeId()).courses().add(each.toCourse()));
        }
        return records;
    }

    /** What a person completed, the latest first, behind a time and id in this order. */
    List<AlumnusCompletion> completions(UUID person, Instant before, UUID beforeId, int most) {
        return getEntityManager()
                .createQuery("""
                        from AlumnusCompletion c where c.traineeId = :person
                            and (c.completedAt < :before or (c.completedAt = :before and c.id < :beforeId))
                        order by c.completedAt desc, c.id desc
                        """, AlumnusCompletion.class)
                .setParameter("person", person)
                .setParameter("before", before)
                .setParameter("beforeId", beforeId)
                .setMaxResults(most)
                .getResultList();
    }
}
