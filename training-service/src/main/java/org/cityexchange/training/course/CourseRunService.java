package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What can be done to runs; every change is told to the features above in the same transaction. */
@ApplicationScoped
@Transactional
class CourseRunService {

    private final CourseRunRepository runs;
    private final CourseRunReferences references;
    private final CourseRunEditor editor;
    private final CourseRunQuotas quotas;
    private final List<CourseRunGuard> guards;
    private final Event<CourseRunsChanged> changes;
    private final MergePatch patches;
    private final CallerLocale locale;
    private final Clock clock;

    CourseRunService(
            CourseRunRepository runs,
            CourseRunReferences references,
            CourseRunEditor editor,
            CourseRunQuotas quotas,
            @All List<CourseRunGuard> guards,
            Event<CourseRunsChanged> changes,
            MergePatch patches,
            CallerLocale locale,
            Clock clock) {
        this.runs = runs;
        this.references = references;
        this.editor = editor;
        this.quotas = quotas;
        this.guards = guards;
        this.changes = changes;
        this.patches = patches;
        this.locale = locale;
        this.clock = clock;
    }

    /** Passes on every run of the list, in one transaction. */
    void each(CourseRunFilter filter, String sort, Consumer<CourseRunView> row) {
        runs.each(filter, sort, row);
    }

    CourseRunView create(CourseRunRequest said) {
        if (runs.count("code", said.code()) > 0) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, said.code());
        }
        var course = references.offered(said.course());
        var request = said.completedBy(course);
        var run = CourseRun.draft(request, course, references.check(request), clock.instant());
        runs.persist(run);
        return told(run, null);
    }

    CourseRunView change(String ref, String ifMatch, JsonNode patch) {
        var run = runs.locked(ref);
        Etag.demand(ifMatch, run.version());
        var before = run.facts();
        var said = patches.apply(run.said(), patch, CourseRunRequest.class);
        var course = said.course().equals(before.courseCode()) ? run.course() : references.offered(said.course());
        var request = said.completedBy(course);
        var scope = references.check(request);
        return editor.change(run, request, course, scope) ? told(run, before) : run.toView(true);
    }

    Transitions transitions(String ref) {
        var run = runs.visible(ref);
        var hasSeats = quotas.hasSeats(run.id());
        return Transitions.from(run.status(), CourseRunStatus.values(), to -> obstacle(run, to, hasSeats), locale);
    }

    CourseRunView become(String ref, CourseRunTransitionRequest request) {
        var run = runs.locked(ref);
        obstacle(run, request.to(), quotas.hasSeats(run.id())).ifPresent(refusal -> {
            throw refusal;
        });
        var before = run.facts();
        editor.become(run, request.to(), request.reason());
        return told(run, before);
    }

    private Optional<DomainException> obstacle(CourseRun run, CourseRunStatus to, boolean hasSeats) {
        return run.obstacle(to, hasSeats, clock.instant()).or(() -> {
            var facts = run.facts();
            return guards.stream()
                    .flatMap(guard -> guard.obstacle(facts, to).stream())
                    .findFirst();
        });
    }

    private CourseRunView told(CourseRun run, CourseRunFacts before) {
        runs.flush(); // the features above and the answer see the version after the change
        changes.fire(new CourseRunsChanged(List.of(new CourseRunsChanged.Change(before, run.facts()))));
        return run.toView(true);
    }
}
