package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.ClassSessions;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.Enrolments;

/** Of whom something may be recorded, and when. */
@ApplicationScoped
class TakingPart {

    private static final Set<EnrolmentStatus> TAKING_PART = EnumSet.of(
            EnrolmentStatus.CONFIRMED,
            EnrolmentStatus.ATTENDING,
            EnrolmentStatus.COMPLETED,
            EnrolmentStatus.NOT_COMPLETED);

    private final CourseRuns runs;
    private final ClassSessions classSessions;
    private final Enrolments enrolments;

    TakingPart(CourseRuns runs, ClassSessions classSessions, Enrolments enrolments) {
        this.runs = runs;
        this.classSessions = classSessions;
        this.enrolments = enrolments;
    }

    /** The run, locked until commit, if it has begun and not been closed. */
    CourseRunFacts open(String runIdOrCode) {
        return open(runs.get(runIdOrCode).id());
    }

    /** The run with that id, in the same way. */
    CourseRunFacts open(UUID runId) {
        var run = runs.lock(runId);
        if (run.status() == CourseRunStatus.RUNNING || run.status() == CourseRunStatus.FINISHED) {
            return run;
        }
        throw run.status() == CourseRunStatus.CLOSED || run.status() == CourseRunStatus.CANCELLED
                ? new DomainException(ErrorCode.COURSE_RUN_CLOSED, run.code(), run.status())
                : new DomainException(ErrorCode.COURSE_RUN_NOT_STARTED, run.startsOn());
    }

    /** Refuses a class session that is not one of the run. */
    void demandSession(UUID runId, UUID classSessionId) {
        if (classSessions
                .find(classSessionId)
                .filter(session -> session.runId().equals(runId))
                .isEmpty()) {
            throw DomainException.notFound();
        }
    }

    /** Whoever is or was there, by enrolment, in the order of enrolling. */
    Map<UUID, EnrolmentFacts> in(UUID runId) {
        var all = new LinkedHashMap<UUID, EnrolmentFacts>();
        enrolments.ofRun(runId).stream()
                .filter(enrolment -> takesPart(enrolment.status()))
                .forEach(enrolment -> all.put(enrolment.id(), enrolment));
        return all;
    }

    static boolean takesPart(EnrolmentStatus status) {
        return TAKING_PART.contains(status);
    }
}
