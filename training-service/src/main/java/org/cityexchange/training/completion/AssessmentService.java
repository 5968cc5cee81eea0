package org.cityexchange.training.completion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.training.course.CourseRuns;

/** Keeps the assessments of runs and their results. */
@ApplicationScoped
@Transactional
class AssessmentService {

    private final AssessmentRepository assessments;
    private final TakingPart takingPart;
    private final CourseRuns runs;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            TakingPart takingPart,
            CourseRuns runs,
            MergePatch patches,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.takingPart = takingPart;
        this.runs = runs;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** The assessments of a run. */
    List<AssessmentView> ofRun(String runIdOrCode) {
        return assessments.ofRun(runs.get(runIdOrCode).id()).stream()
                .map(Assessment::toView)
                .toList();
    }

    AssessmentView get(UUID id) {
        return assessments.get(id).toView();
    }

    /** Enters an assessment; that may be done before the run begins. */
    AssessmentView create(String runIdOrCode, AssessmentRequest request) {
        var run = runs.lock(runs.get(runIdOrCode).id());
        if (!run.status().isChangeable()) {
            throw new DomainException(ErrorCode.COURSE_RUN_CLOSED, run.code(), run.status());
        }
        var assessment = Assessment.of(run.id(), request, clock.instant());
        assessments.persistAndFlush(assessment);
        return assessment.toView();
    }

    /** Says something anew about an assessment. */
    AssessmentView change(UUID id, String ifMatch, JsonNode patch) {
        var assessment = assessments.locked(id);
        Etag.demand(ifMatch, assessment.version());
        var request = patches.apply(assessment.details(), patch, AssessmentRequest.class);
        var best = assessments.history(id).stream()
                .filter(AssessmentResult::counts)
                .map(AssessmentResult::score)
                .max(Comparator.naturalOrder())
                .orElse(null);
        assessment.change(request, best, clock.instant());
        assessments.flush();
        return assessment.toView();
    }

    /** Takes an assessment away in which nobody was ever assessed. */
    void delete(UUID id, String ifMatch) {
        var assessment = assessments.locked(id);
        Etag.demand(ifMatch, assessment.version());
        if (!assessments.history(id).isEmpty()) {
            throw new DomainException(ErrorCode.ASSESSMENT_HAS_RESULTS);
        }
        assessments.delete(assessment);
    }

    /** The results of an assessment. */
    AssessmentResultsView results(UUID id) {
        return view(assessments.get(id));
    }

    /** Writes all results of the assessment itself: who is not among them has none any more. */
    AssessmentResultsView putResults(UUID id, String ifMatch, AssessmentResultsRequest request) {
        takingPart.open(assessments.get(id).courseRunId());
        var assessment = assessments.locked(id);
        Etag.demand(ifMatch, assessment.resultsRevision());
        if (replace(assessment, said(assessment, request))) {
            assessment.resultsWritten();
            assessments.flush();
        }
        return view(assessment);
    }

    private Map<UUID, BigDecimal> said(Assessment assessment, AssessmentResultsRequest request) {
        var participants = takingPart.in(assessment.courseRunId());
        var said = new LinkedHashMap<UUID, BigDecimal>();
        for (int i = 0; i < request.results().size(); i++) {
            var entry = request.results().get(i);
            var pointer = "/results/" + i;
            if (!participants.containsKey(entry.enrolmentId())) {
                throw DomainException.at(pointer + "/enrolmentId", ErrorCode.NOT_IN_THIS_RUN, entry.enrolmentId());
            }
            if (said.put(entry.enrolmentId(), entry.score()) != null) {
                throw DomainException.at(pointer + "/enrolmentId", ErrorCode.DUPLICATE_VALUE, entry.enrolmentId());
            }
            try {
                assessment.check(entry.score());
            } catch (DomainException refusal) {
                throw refusal.within(pointer);
            }
        }
        return said;
    }

    private boolean replace(Assessment assessment, Map<UUID, BigDecimal> said) {
        var now = clock.instant();
        var news = new LinkedHashMap<>(said);
        var changed = false;
        for (var result : assessments.history(assessment.id())) {
            if (!result.counts() || result.isMakeUp()) {
                continue;
            }
            var score = said.get(result.enrolmentId());
            if (score != null && score.compareTo(result.score()) == 0) {
                news.remove(result.enrolmentId());
            } else {
                result.replaced(now);
                changed = true;
            }
        }
        // the old ones must be gone before the new ones come: there is one current result of each person
        assessments.flush();
        news.forEach((enrolment, score) ->
                assessments.persist(AssessmentResult.of(assessment.id(), enrolment, score, caller.subject(), now)));
        return changed || !news.isEmpty();
    }

    /** Records that somebody was assessed again, or later than the others. */
    AssessmentResultsView.Attempt makeUp(UUID id, MakeUpAssessmentRequest request) {
        var run = takingPart.open(assessments.get(id).courseRunId());
        var assessment = assessments.locked(id);
        if (!takingPart.in(run.id()).containsKey(request.enrolmentId())) {
            throw DomainException.at("/enrolmentId", ErrorCode.NOT_IN_THIS_RUN, request.enrolmentId());
        }
        assessment.check(request.score());
        AttendanceService.demandPast(request.heldOn(), LocalDate.ofInstant(clock.instant(), run.zone()));
        var result = AssessmentResult.of(id, request.enrolmentId(), request.score(), caller.subject(), clock.instant())
                .madeUpOn(request.heldOn());
        assessments.persist(result);
        assessment.resultsWritten();
        return result.toView();
    }

    /** Takes a make-up assessment back; the record stays as history. */
    void withdrawMakeUp(UUID id, UUID resultId) {
        takingPart.open(assessments.get(id).courseRunId());
        var assessment = assessments.locked(id);
        assessments.history(id).stream()
                .filter(result ->
                        result.counts() && result.isMakeUp() && result.id().equals(resultId))
                .findFirst()
                .orElseThrow(DomainException::notFound)
                .replaced(clock.instant());
        assessment.resultsWritten();
    }

    private AssessmentResultsView view(Assessment assessment) {
        var byEnrolment = assessments.history(assessment.id()).stream()
                .collect(Collectors.groupingBy(AssessmentResult::enrolmentId));
        var results = takingPart.in(assessment.courseRunId()).values().stream()
                .map(enrolment -> {
                    var history = byEnrolment.getOrDefault(enrolment.id(), List.of());
                    var best = history.stream().filter(AssessmentResult::counts).min(AssessmentResult.BEST_FIRST);
                    return new AssessmentResultsView.Entry(
                            enrolment.id(),
                            enrolment.traineeId(),
                            best.map(AssessmentResult::score).orElse(null),
                            best.map(AssessmentResult::isMakeUp).orElse(false),
                            history.stream().map(AssessmentResult::toView).toList());
                })
                .toList();
        return new AssessmentResultsView(
                assessment.id(),
                assessment.courseRunId(),
                assessment.details().maximum(),
                results,
                assessment.resultsRevision());
    }
}
