package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.Policies;
import org.cityexchange.training.policy.TopicView;

/** Takes in rows of a file of runs, a batch at a time, each for a share of a few statements. */
@ApplicationScoped
class CourseRunIntake {

    private final CourseRunRepository runs;
    private final DerivedCourses courses;
    private final CourseRunEditor editor;
    private final CourseRunQuotas seats;
    private final Quotas quotas;
    private final Institutions institutions;
    private final Policies policies;
    private final Event<CourseRunsChanged> changes;
    private final Clock clock;

    CourseRunIntake(
            CourseRunRepository runs,
            DerivedCourses courses,
            CourseRunEditor editor,
            CourseRunQuotas seats,
            Quotas quotas,
            Institutions institutions,
            Policies policies,
            Event<CourseRunsChanged> changes,
            Clock clock) {
        this.runs = runs;
        this.courses = courses;
        this.editor = editor;
        this.seats = seats;
        this.quotas = quotas;
        this.institutions = institutions;
        this.policies = policies;
        this.changes = changes;
        this.clock = clock;
    }

    void apply(List<Row> rows, CourseRunImporter.Context context, Report report) {
        var batch = new Batch(rows, context);
        for (var row : rows) {
            try {
                batch.apply(row, report);
            } catch (DomainException refusal) {
                report.refuse(row, refusal);
            }
        }
        batch.finish();
    }

    /** Some rows of a file, what is stored of what they speak of, and what becomes of it. */
    private final class Batch {

        private final CourseRunImporter.Context context;
        private final Map<String, CourseRun> stored;
        private final Map<Lane, Integer> storedSeats;
        private final Map<String, Course> known;
        private final Set<String> knownHosts;
        private final Set<String> knownPolicies;
        private final List<CourseRun> entered = new ArrayList<>();
        private final List<Quotas.Opening> opened = new ArrayList<>();
        private final Map<CourseRun, CourseRunFacts> changed = new LinkedHashMap<>();

        Batch(List<Row> rows, CourseRunImporter.Context context) {
            this.context = context;
            stored = runs.lockedByCode(
                    rows.stream().map(row -> row.get(CourseRunColumns.CODE)).toList());
            storedSeats = new LinkedHashMap<>();
            quotas.of(stored.values().stream().map(CourseRun::id).toList())
                    .forEach(quota ->
                            storedSeats.put(new Lane(quota.ownerId(), Channel.valueOf(quota.lane())), quota.size()));
            known = courses.byCode(courseCodes(rows));
            knownHosts = institutions.byCode(hosts(rows)).keySet();
            knownPolicies = policies.existing(rows.stream()
                    .map(row -> row.get(CourseRunColumns.POLICIES))
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet()));
        }

        /** Those the rows name, and those that take their place where a row names none. */
        private Set<String> hosts(List<Row> rows) {
            return Stream.of(
                            rows.stream().map(row -> row.get(CourseRunColumns.HOST_INSTITUTION)),
                            stored.values().stream().map(run -> run.said().hostInstitution()),
                            known.values().stream().map(Course::institution))
                    .flatMap(hosts -> hosts)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private Set<String> courseCodes(List<Row> rows) {
            var codes = new HashSet<String>();
            context.topicByWord().values().forEach(topic -> codes.add(DerivedCourses.codeOf(topic.code())));
            rows.stream()
                    .map(row -> row.get(CourseRunColumns.COURSE))
                    .filter(Objects::nonNull)
                    .forEach(codes::add);
            stored.values().forEach(run -> codes.add(run.course().code()));
            return codes;
        }

        void apply(Row row, Report report) {
            var present = stored.get(row.get(CourseRunColumns.CODE));
            if (present != null && context.order().mode() == ImportMode.INSERT) {
                throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, present.code());
            }
            var said = new CourseRunRow(row, present == null ? null : present.said());
            var topic = said.topic(context.topicByWord());
            var course = course(said, topic);
            var request = said.request(course, context.order());
            CourseRunRules.check(request);
            var scope = CourseRunReferences.check(
                    request,
                    knownHosts,
                    knownPolicies,
                    context.continentOf().get(request.target().scheme()));
            said.check(scope);
            if (present == null) {
                enter(said, request, course, scope);
                report.inserted(row);
            } else if (change(said, present, request, course, scope)) {
                report.updated(row);
            } else {
                report.unchanged(row);
            }
        }

        private Course course(CourseRunRow row, TopicView topic) {
            var code = row.course(topic);
            var course = known.get(code);
            if (course == null) {
                if (topic == null || !code.equals(DerivedCourses.codeOf(topic.code()))) {
                    throw DomainException.at("/course", ErrorCode.UNKNOWN_REFERENCE, code);
                }
                course = courses.enter(topic, context.order());
                known.put(code, course);
            }
            if (topic != null && !counts(course, topic)) {
                throw DomainException.at("/topic", ErrorCode.INVALID_VALUE, topic.code());
            }
            return course;
        }

        /** Whether the runs of that course count to the topic, if only by way of the topic above theirs. */
        private boolean counts(Course course, TopicView topic) {
            var primary = context.topic(course.primaryTopic());
            return primary.code().equals(topic.code()) || primary.top().equals(topic.code());
        }

        private void enter(CourseRunRow row, CourseRunRequest request, Course course, CourseScope scope) {
            var now = clock.instant();
            var isOver = request.endsOn().isBefore(LocalDate.ofInstant(now, ZoneId.of(request.timeZone())));
            var run =
                    isOver ? CourseRun.held(request, course, scope, now) : CourseRun.draft(request, course, scope, now);
            entered.add(run);
            row.seats().forEach((channel, size) -> opened.add(new Quotas.Opening(run.id(), channel.name(), size)));
        }

        private boolean change(
                CourseRunRow row, CourseRun present, CourseRunRequest request, Course course, CourseScope scope) {
            if (!request.equals(present.said())) {
                present.demandMayChangeTo(request); // before any seat is moved
            }
            var resized = false;
            for (var wanted : row.seats().entrySet()) {
                if (!wanted.getValue().equals(storedSeats.get(new Lane(present.id(), wanted.getKey())))) {
                    present.demandChangeable();
                    resize(present, wanted.getKey(), wanted.getValue());
                    resized = true;
                }
            }
            var before = present.facts();
            if (editor.change(present, request, course, scope)) {
                changed.put(present, before);
                return true;
            }
            return resized;
        }

        private void resize(CourseRun present, Channel channel, Integer size) {
            try {
                seats.resize(present.id(), channel, size);
            } catch (DomainException refusal) {
                throw new DomainException(
                        refusal.code(),
                        refusal.arguments(),
                        DomainException.at("/seats", refusal.code()).errors());
            }
        }

        /** Stores what came of the rows, and tells the features above of all of it at once. */
        void finish() {
            runs.persist(entered);
            runs.flush(); // the features above see the versions after the change
            if (!opened.isEmpty()) {
                quotas.open(opened);
            }
            var told = new ArrayList<CourseRunsChanged.Change>();
            entered.forEach(run -> told.add(new CourseRunsChanged.Change(null, run.facts())));
            changed.forEach((run, before) -> told.add(new CourseRunsChanged.Change(before, run.facts())));
            if (!told.isEmpty()) {
                changes.fire(new CourseRunsChanged(told));
            }
        }
    }

    /** The seats of one run in one channel. */
    private record Lane(UUID runId, Channel channel) {}
}
