package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;

/** What other features may ask about runs. */
@ApplicationScoped
public class CourseRuns {

    private final CourseRunRepository runs;
    private final Countries countries;

    CourseRuns(CourseRunRepository runs, Countries countries) {
        this.runs = runs;
        this.countries = countries;
    }

    /** The run with that id or code; not found if the caller may not see it. To be asked while answering a request. */
    public CourseRunFacts get(String idOrCode) {
        return runs.visible(idOrCode).facts();
    }

    /** The run with that id, whoever calls; not found if there is none. */
    public CourseRunFacts get(UUID id) {
        return runs.findByIdOptional(id).map(CourseRun::facts).orElseThrow(DomainException::notFound);
    }

    /** Those of the runs that exist, by code, whoever calls: two statements. */
    public Map<String, CourseRunFacts> byCode(Collection<String> codes) {
        return runs.byCode(codes).stream()
                .map(CourseRun::facts)
                .collect(Collectors.toMap(CourseRunFacts::code, Function.identity()));
    }

    /** Those of the runs that exist, by id, whoever calls: two statements. */
    public Map<UUID, CourseRunFacts> byId(Collection<UUID> ids) {
        return runs.byId(ids).stream()
                .map(CourseRun::facts)
                .collect(Collectors.toMap(CourseRunFacts::id, Function.identity()));
    }

    /** The codes of the topics of those runs' courses, the one it counts to first. */
    public Map<UUID, List<String>> topics(Collection<UUID> ids) {
        return runs.byId(ids).stream()
                .collect(Collectors.toMap(CourseRun::id, run -> run.course().topics()));
    }

    /** The runs that teach that policy, but for drafts, whoever calls: two statements. */
    public List<CourseRunFacts> teaching(String policy) {
        return runs
                .list(
                        "select r from CourseRun r join fetch r.course where r.status <> DRAFT"
                                + " and exists (select 1 from CourseRun t join t.policies p where t = r and p = ?1)",
                        policy)
                .stream()
                .map(CourseRun::facts)
                .toList();
    }

    /**
     * That run as it is now, locked until commit: neither its status nor anything said about it changes meanwhile. To
     * be asked within a transaction; who waits longer than three seconds is refused.
     */
    public CourseRunFacts lock(UUID id) {
        return runs.locked(id).facts();
    }

    /** Whether the cities of that country lie in the target of a run. */
    public boolean admits(CourseRunFacts run, String country) {
        var on = countries.continents(run.target().scheme()).getOrDefault(country, Continent.UNASSIGNED);
        return run.target().admits(country, on);
    }
}
