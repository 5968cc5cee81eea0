package org.cityexchange.training.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** Nominations. Whoever changes one locks its run first. */
@ApplicationScoped
class NominationRepository implements PanacheRepositoryBase<Nomination, UUID> {

    private final Pages pages;

    NominationRepository(Pages pages) {
        this.pages = pages;
    }

    /** Reads the row again and keeps it from being changed by others until commit. */
    Nomination lock(Nomination nomination) {
        getEntityManager().refresh(nomination, LockModeType.PESSIMISTIC_WRITE);
        return nomination;
    }

    /** Those of a run that a round decides about. */
    List<Nomination> candidates(UUID runId) {
        return list("courseRunId = ?1 and status in ?2 order by id", runId, NominationStatus.CANDIDATES);
    }

    /** The reserves of a run, the first to be called up in front. */
    List<Nomination> reserves(UUID runId) {
        return list("courseRunId = ?1 and status = ?2 order by reserve, id", runId, NominationStatus.RESERVE);
    }

    /** Which institution nominated whom of those who were selected for a run. */
    List<Nomination> selected(UUID runId) {
        return list("courseRunId = ?1 and status = ?2", runId, NominationStatus.SELECTED);
    }

    /**
     * Whether the institution has given that place to somebody who is not out.
     *
     * @param except a nomination that does not count, or null
     */
    boolean isGiven(UUID runId, String institution, int place, UUID except) {
        return find(
                        "courseRunId = ?1 and institutionCode = ?2 and institutionRank = ?3 and status not in ?4",
                        runId,
                        institution,
                        place,
                        NominationStatus.OUT)
                .stream()
                .anyMatch(nomination -> !nomination.id().equals(except));
    }

    /** Those for some runs to whom their institution has given a place. */
    List<Nomination> placed(Collection<UUID> runIds) {
        return runIds.isEmpty()
                ? List.of()
                : list(
                        "courseRunId in ?1 and institutionRank is not null and status not in ?2",
                        runIds,
                        NominationStatus.OUT);
    }

    /** The runs that these trainees are nominated for. */
    List<UUID> runsWith(Collection<UUID> traineeIds) {
        return traineeIds.isEmpty()
                ? List.of()
                : find(
                                "select distinct e.courseRunId from Nomination e where e.traineeId in ?1 and e.status <> ?2",
                                traineeIds,
                                NominationStatus.WITHDRAWN)
                        .project(UUID.class)
                        .list();
    }

    /** Whatever stands of these trainees for these runs, but what was withdrawn. */
    List<Nomination> live(Collection<UUID> runIds, Collection<UUID> traineeIds) {
        return runIds.isEmpty() || traineeIds.isEmpty()
                ? List.of()
                : list(
                        "courseRunId in ?1 and traineeId in ?2 and status <> ?3",
                        runIds,
                        traineeIds,
                        NominationStatus.WITHDRAWN);
    }

    /**
     * A page of the nominations for a run that match.
     *
     * @param cities whose people alone are to be seen; null for everybody's
     */
    PageOf<Nomination> page(UUID runId, NominationFilter filter, List<String> cities, PageParams params) {
        return pages.page(listing(runId, filter, cities), params);
    }

    /** Passes on every nomination that matches, batch by batch. */
    void all(UUID runId, NominationFilter filter, List<String> cities, String sort, Consumer<List<Nomination>> batch) {
        pages.all(listing(runId, filter, cities), sort, batch);
    }

    /** So many nominations of an institution have that status. */
    record Count(String institutionCode, NominationStatus status, long count) {}

    /** The counts of a run, by institution; in the cities given, or everywhere where they are null. */
    List<Count> counts(UUID runId, List<String> cities) {
        var where = cities == null ? "" : " and e.cityCode in :cities";
        var query = getEntityManager()
                .createQuery(
                        "select e.institutionCode, e.status, count(*) from Nomination e where e.courseRunId = :run"
                                + where + " group by e.institutionCode, e.status order by e.institutionCode",
                        Count.class)
                .setParameter("run", runId);
        if (cities != null) {
            query.setParameter("cities", cities);
        }
        return query.getResultList();
    }

    private static Listing<Nomination> listing(UUID runId, NominationFilter filter, List<String> cities) {
        var listing = Listing.of(Nomination.class, Nomination::id)
                .where("e.courseRunId = :run", "run", runId)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.institutionCode in :institutions", "institutions", filter.institution)
                .where("e.cityCode in :cities", "cities", filter.city)
                .where("e.channel in :channels", "channels", filter.channel)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Nomination::createdAt)
                .sortableBy("institution", "e.institutionCode", String.class, Nomination::institutionCode)
                .sortableBy(
                        "institutionRank",
                        "coalesce(e.institutionRank, " + Integer.MAX_VALUE + ")",
                        Integer.class,
                        Nomination::institutionRank)
                .sortedBy("institution,institutionRank");
        return cities == null ? listing : listing.within("e.cityCode in :own", Map.of("own", cities));
    }
}
