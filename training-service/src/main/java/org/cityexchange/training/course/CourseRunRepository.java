package org.cityexchange.training.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;

/** Runs as far as the caller may see them: drafts exist for staff only. */
@ApplicationScoped
class CourseRunRepository implements PanacheRepositoryBase<CourseRun, UUID> {

    private final CourseRepository courses;
    private final Pages pages;
    private final Caller caller;

    CourseRunRepository(CourseRepository courses, Pages pages, Caller caller) {
        this.courses = courses;
        this.pages = pages;
        this.caller = caller;
    }

    /** Whether the caller sees drafts, and what a run may become. */
    boolean isStaff() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }

    /** The run with that id or code, if the caller may see it. */
    CourseRun visible(String ref) {
        return byRef(ref).filter(run -> run.status().isPublic() || isStaff()).orElseThrow(DomainException::notFound);
    }

    private Optional<CourseRun> byRef(String ref) {
        return Ids.parse(ref)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", ref).firstResultOptional());
    }

    /** The run with that id or code as it is now, locked until commit. */
    CourseRun locked(String ref) {
        return locked(byRef(ref).orElseThrow(DomainException::notFound).id());
    }

    /** That run as it is now, locked until commit: whoever changes it next sees what this change has made of it. */
    CourseRun locked(UUID id) {
        Locks.waitBriefly(getEntityManager());
        var run = findByIdOptional(id).orElseThrow(DomainException::notFound);
        getEntityManager().refresh(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    /** The same; refuses a run about which nothing changes any more. */
    CourseRun lockedForChange(String ref) {
        var run = locked(ref);
        run.demandChangeable();
        return run;
    }

    /** The runs with these codes, by code, locked until commit. */
    Map<String, CourseRun> lockedByCode(Collection<String> codes) {
        // always in the same order, lest two imports wait for each other
        return find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(CourseRun::code, Function.identity()));
    }

    List<CourseRun> byCode(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : list("from CourseRun e join fetch e.course where e.code in ?1", List.copyOf(codes));
    }

    List<CourseRun> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("from CourseRun e join fetch e.course where e.id in ?1", List.copyOf(ids));
    }

    /** A page of the runs that match. */
    PageOf<CourseRunView> page(CourseRunFilter filter, PageParams params) {
        var staff = isStaff();
        return pages.page(listing(filter), params).map(run -> run.toView(staff));
    }

    /** Passes on every run that matches. */
    void each(CourseRunFilter filter, String sort, Consumer<CourseRunView> row) {
        pages.all(
                listing(filter),
                sort,
                batch -> batch.stream().map(run -> run.toView(false)).forEach(row));
    }

    private Listing<CourseRun> listing(CourseRunFilter filter) {
        var listing = Listing.of(CourseRun.class, CourseRun::id)
                .where(
                        "e.details.searchText like :q escape '\\'",
                        "q",
                        filter.q == null ? null : Texts.containing(filter.q))
                .where("e.course.code in :course", "course", filter.course)
                .where("e.course.primaryTopic in :topic", "topic", courses.withSubtopics(filter.topic))
                .where(
                        "e.course.primaryTopic in :anyTopic or exists (select 1 from Course c"
                                + " join c.secondaryTopics t where c = e.course and t in :anyTopic)",
                        "anyTopic",
                        courses.withSubtopics(filter.anyTopic))
                .where("extract(year from e.details.startsOn) in :year", "year", filter.year)
                .where("e.details.mode in :mode", "mode", filter.mode)
                .where("e.details.target.scope in :scope", "scope", filter.scope)
                .where(
                        "array_intersects(e.details.target.targetContinents, :continent)",
                        "continent",
                        filter.continent.isEmpty()
                                ? null
                                : filter.continent.stream().map(Enum::name).toArray(String[]::new))
                .where(
                        "exists (select 1 from CourseRun r join r.policies p where r = e and p in :policy)",
                        "policy",
                        filter.policy)
                .where("e.details.hostInstitution in :hostInstitution", "hostInstitution", filter.hostInstitution)
                .where("e.status in :status", "status", filter.status)
                .where("e.details.startsOn >= :startsFrom", "startsFrom", filter.startsFrom)
                .where("e.details.startsOn <= :startsUntil", "startsUntil", filter.startsUntil)
                .where("e.details.provenance in :provenance", "provenance", filter.provenance)
                .where("e.details.dataset in :dataset", "dataset", filter.dataset)
                .where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .sortableBy("startsOn", "e.details.startsOn", LocalDate.class, CourseRun::startsOn)
                .sortableBy("code", "e.code", String.class, CourseRun::code)
                .sortableBy("updatedAt", "e.updatedAt", Instant.class, CourseRun::updatedAt)
                .sortedBy("-startsOn");
        return isStaff() ? listing : listing.where("e.status <> DRAFT");
    }
}
