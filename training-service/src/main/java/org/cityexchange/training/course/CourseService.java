package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.Topics;

/** What can be done to courses. */
@ApplicationScoped
@Transactional
class CourseService {

    private final CourseRepository courses;
    private final CourseRunRepository runs;
    private final Topics topics;
    private final Institutions institutions;
    private final Event<CourseRunsChanged> changes;
    private final MergePatch patches;
    private final Clock clock;

    CourseService(
            CourseRepository courses,
            CourseRunRepository runs,
            Topics topics,
            Institutions institutions,
            Event<CourseRunsChanged> changes,
            MergePatch patches,
            Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.topics = topics;
        this.institutions = institutions;
        this.changes = changes;
        this.patches = patches;
        this.clock = clock;
    }

    CourseView create(CourseRequest request) {
        if (courses.byCode(request.code()).isPresent()) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, request.code());
        }
        demandTopics(request);
        demandInstitution(request);
        demandPrerequisites(request);
        var course = Course.entered(request, clock.instant());
        courses.persistAndFlush(course);
        return course.toStaffView();
    }

    /** Says something anew about a course; its runs count to its primary topic, so they change with that. */
    CourseView change(String ref, String ifMatch, JsonNode patch) {
        if (patch.has("prerequisites")) {
            courses.lockPrerequisites();
        }
        var course = courses.get(ref);
        Etag.demand(ifMatch, course.version());
        var request = patches.apply(course.said(), patch, CourseRequest.class);
        demandTopics(request);
        if (!Objects.equals(request.institution(), course.institution())) {
            demandInstitution(request);
        }
        if (!request.prerequisites().equals(course.said().prerequisites())) {
            demandPrerequisites(request);
        }
        var runsOfCourse = request.primaryTopic().equals(course.primaryTopic())
                ? List.<CourseRun>of()
                : runs.list("course.id = ?1 order by id", course.id());
        var before = runsOfCourse.stream().map(CourseRun::facts).toList();
        course.change(request, clock.instant());
        runsOfCourse.forEach(run -> run.follow(clock.instant()));
        courses.flush();
        tell(before, runsOfCourse);
        return course.toStaffView();
    }

    CourseView become(String ref, CourseStatus to) {
        var course = courses.get(ref);
        course.become(to, clock.instant());
        courses.flush();
        return course.toStaffView();
    }

    private void tell(List<CourseRunFacts> before, List<CourseRun> changed) {
        if (!changed.isEmpty()) {
            changes.fire(new CourseRunsChanged(IntStream.range(0, changed.size())
                    .mapToObj(i -> new CourseRunsChanged.Change(
                            before.get(i), changed.get(i).facts()))
                    .toList()));
        }
    }

    private void demandTopics(CourseRequest request) {
        var known = topics.all().keySet();
        if (!known.contains(request.primaryTopic())) {
            throw DomainException.at("/primaryTopic", ErrorCode.UNKNOWN_REFERENCE, request.primaryTopic());
        }
        for (int i = 0; i < request.secondaryTopics().size(); i++) {
            var topic = request.secondaryTopics().get(i);
            if (!known.contains(topic)) {
                throw DomainException.at("/secondaryTopics/" + i, ErrorCode.UNKNOWN_REFERENCE, topic);
            }
        }
    }

    private void demandInstitution(CourseRequest request) {
        if (request.institution() != null && !institutions.exists(request.institution())) {
            throw DomainException.at("/institution", ErrorCode.UNKNOWN_REFERENCE, request.institution());
        }
    }

    private void demandPrerequisites(CourseRequest request) {
        var codes = request.prerequisites();
        var existing = courses.existing(codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!existing.contains(codes.get(i))) {
                throw DomainException.at("/prerequisites/" + i, ErrorCode.UNKNOWN_REFERENCE, codes.get(i));
            }
        }
        if (!codes.isEmpty() && courses.before(codes).contains(request.code())) {
            throw DomainException.at("/prerequisites", ErrorCode.CYCLE, request.code());
        }
    }
}
