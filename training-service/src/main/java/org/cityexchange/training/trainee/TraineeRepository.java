package org.cityexchange.training.trainee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.text.Texts;

@ApplicationScoped
class TraineeRepository implements PanacheRepositoryBase<Trainee, UUID> {

    private final Pages pages;

    TraineeRepository(Pages pages) {
        this.pages = pages;
    }

    /** The trainee, locked until commit. */
    Optional<Trainee> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Trainee> byExternalKey(String dataset, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : list("externalKey in ?1 and coalesce(dataset, '') = ?2", keys, dataset == null ? "" : dataset);
    }

    /** The same by key, locked until commit. */
    Map<String, Trainee> lockedByExternalKey(String dataset, Collection<String> keys) {
        var found = new HashMap<String, Trainee>();
        // always in the same order, lest two who lock several wait for each other
        find("externalKey in ?1 and coalesce(dataset, '') = ?2 order by id", keys, dataset == null ? "" : dataset)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(trainee -> found.put(trainee.externalKey(), trainee));
        return found;
    }

    /** Those trainees, locked until commit against whoever refers to them too, in the order of their ids. */
    List<Trainee> lockedAlone(Collection<UUID> ids) {
        OneColumn.of(getEntityManager(), "select id from trainee where id in ?1 order by id for update", UUID.class)
                .setParameter(1, ids)
                .getResultList();
        var found = list("id in ?1 order by id", ids);
        found.forEach(getEntityManager()::refresh);
        return found;
    }

    /** Erased trainees by the pseudonyms that have taken the place of what they were called. */
    Map<String, UUID> byPseudonyms(Collection<String> pseudonyms) {
        var found = new HashMap<String, UUID>();
        if (!pseudonyms.isEmpty()) {
            list("personRef in ?1", pseudonyms).forEach(trainee -> found.put(trainee.personRef(), trainee.id()));
        }
        return found;
    }

    /** The pseudonyms of those of these trainees who were erased. */
    List<String> pseudonymsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find(
                                "select e.personRef from Trainee e where e.id in ?1 and e.email is null and e.personRef is not null",
                                ids)
                        .project(String.class)
                        .list();
    }

    /**
     * A page of the trainees that match.
     *
     * @param cities whose people alone are to be seen; null for everybody's
     */
    PageOf<Trainee> page(TraineeFilter filter, Set<String> cities, PageParams params) {
        return pages.page(listing(filter, cities), params);
    }

    /** Passes on every trainee that matches, batch by batch. */
    void all(TraineeFilter filter, Set<String> cities, String sort, Consumer<List<Trainee>> batch) {
        pages.all(listing(filter, cities), sort, batch);
    }

    private static Listing<Trainee> listing(TraineeFilter filter, Set<String> cities) {
        var listing = Listing.of(Trainee.class, Trainee::id)
                .where("e.searchText like :q escape '\\'", "q", filter.q == null ? null : Texts.containing(filter.q))
                .where("e.externalKey in :keys", "keys", filter.externalKey)
                .where(
                        "e.id in (select r.traineeId from TraineeReference r where r.personRef in :refs)",
                        "refs",
                        filter.personRef)
                .where(filter.merged ? "e.survivorId is not null" : "e.survivorId is null")
                .where("e.cityCode in :cities", "cities", filter.city)
                .where("e.institutionCode in :institutions", "institutions", filter.institution)
                .where("e.rank in :ranks", "ranks", filter.rank)
                .where("e.dataset in :datasets", "datasets", filter.dataset)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Trainee::createdAt)
                .sortableBy("cityCode", "e.cityCode", String.class, Trainee::cityCode)
                .sortableBy(
                        "externalKey",
                        "coalesce(e.externalKey, '')",
                        String.class,
                        trainee -> trainee.externalKey() == null ? "" : trainee.externalKey())
                .sortedBy("createdAt");
        return cities == null ? listing : listing.within("e.cityCode in :own", Map.of("own", cities));
    }
}
