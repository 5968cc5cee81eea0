package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.training.completion.AttendanceMark.Attended;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.Enrolments;

/** Takes attendance. Whoever was there is attending the run from then on. */
@ApplicationScoped
@Transactional
class AttendanceService {

    private final AttendanceRepository attendance;
    private final AttendanceBook book;
    private final TakingPart takingPart;
    private final CourseRuns runs;
    private final Enrolments enrolments;
    private final Caller caller;
    private final Clock clock;

    AttendanceService(
            AttendanceRepository attendance,
            AttendanceBook book,
            TakingPart takingPart,
            CourseRuns runs,
            Enrolments enrolments,
            Caller caller,
            Clock clock) {
        this.attendance = attendance;
        this.book = book;
        this.takingPart = takingPart;
        this.runs = runs;
        this.enrolments = enrolments;
        this.caller = caller;
        this.clock = clock;
    }

    /** The list of a class session. */
    AttendanceView get(String runIdOrCode, UUID classSessionId) {
        var runId = runs.get(runIdOrCode).id();
        takingPart.demandSession(runId, classSessionId);
        return view(runId, classSessionId);
    }

    /** Writes the whole list: who is not on it any more is not recorded any more. */
    AttendanceView put(String runIdOrCode, UUID classSessionId, String ifMatch, AttendanceRequest request) {
        var run = takingPart.open(runIdOrCode);
        takingPart.demandSession(run.id(), classSessionId);
        var sheet = attendance.locked(run.id(), classSessionId);
        Etag.demand(ifMatch, sheet.revision());
        var said = said(run.id(), request);
        book.write(sheet, said, true, caller.subject());
        attendance.flush();
        return view(run.id(), classSessionId);
    }

    /** What the request says of each, in its order; refuses whoever does not take part, and who stands there twice. */
    private Map<UUID, Attended> said(UUID runId, AttendanceRequest request) {
        var participants = takingPart.in(runId);
        var said = new LinkedHashMap<UUID, Attended>();
        for (int i = 0; i < request.records().size(); i++) {
            var attended = request.records().get(i).attended();
            var pointer = "/records/" + i;
            if (!participants.containsKey(attended.enrolmentId())) {
                throw DomainException.at(pointer + "/enrolmentId", ErrorCode.NOT_IN_THIS_RUN, attended.enrolmentId());
            }
            if (said.put(attended.enrolmentId(), attended) != null) {
                throw DomainException.at(pointer + "/enrolmentId", ErrorCode.DUPLICATE_VALUE, attended.enrolmentId());
            }
            try {
                attended.check();
            } catch (DomainException refusal) {
                throw refusal.within(pointer);
            }
        }
        return said;
    }

    /** Records that somebody has made up for a class session. */
    AttendanceView.Mark makeUp(String runIdOrCode, UUID classSessionId, MakeUpSessionRequest request) {
        var run = takingPart.open(runIdOrCode);
        takingPart.demandSession(run.id(), classSessionId);
        var sheet = attendance.locked(run.id(), classSessionId);
        var enrolment = request.enrolmentId();
        if (!takingPart.in(run.id()).containsKey(enrolment)) {
            throw DomainException.at("/enrolmentId", ErrorCode.NOT_IN_THIS_RUN, enrolment);
        }
        if (attendance.current(classSessionId).stream()
                .noneMatch(mark -> mark.enrolmentId().equals(enrolment) && !mark.isMakeUp())) {
            throw DomainException.at("/enrolmentId", ErrorCode.NOTHING_TO_MAKE_UP, enrolment);
        }
        demandPast(request.heldOn(), LocalDate.ofInstant(clock.instant(), run.zone()));
        var now = clock.instant();
        var mark = AttendanceMark.makingUp(classSessionId, request.attended(), request.heldOn(), caller.subject(), now);
        attendance.persist(mark);
        sheet.written(now);
        enrolments.attend(List.of(enrolment), now);
        return mark.toView();
    }

    /** Takes back that somebody has made up for a class session; the record stays as history. */
    void withdrawMakeUp(String runIdOrCode, UUID classSessionId, UUID markId) {
        var run = takingPart.open(runIdOrCode);
        takingPart.demandSession(run.id(), classSessionId);
        var sheet = attendance.locked(run.id(), classSessionId);
        attendance.current(classSessionId).stream()
                .filter(mark -> mark.isMakeUp() && mark.id().equals(markId))
                .findFirst()
                .orElseThrow(DomainException::notFound)
                .replaced(clock.instant());
        sheet.written(clock.instant());
    }

    /** Nobody has made up for anything on a day to come. */
    static void demandPast(LocalDate heldOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw DomainException.at("/heldOn", ErrorCode.INVALID_INTERVAL);
        }
    }

    private AttendanceView view(UUID runId, UUID classSessionId) {
        var byEnrolment =
                attendance.history(classSessionId).stream().collect(Collectors.groupingBy(AttendanceMark::enrolmentId));
        var records = takingPart.in(runId).values().stream()
                .map(enrolment -> {
                    var history = byEnrolment.getOrDefault(enrolment.id(), List.of());
                    var best = history.stream()
                            .filter(AttendanceMark::counts)
                            .min(AttendanceMark.BEST_FIRST)
                            .map(AttendanceMark::toInput)
                            .orElse(new CompletionInputs.Session(classSessionId, null, null, false));
                    return new AttendanceView.Entry(
                            enrolment.id(),
                            enrolment.traineeId(),
                            best.status(),
                            best.minutes(),
                            best.madeUp(),
                            history.stream().map(AttendanceMark::toView).toList());
                })
                .toList();
        var sheet = attendance.sheet(classSessionId);
        return new AttendanceView(
                classSessionId,
                runId,
                records,
                sheet.map(AttendanceSheet::revision).orElse(0),
                sheet.map(AttendanceSheet::updatedAt).orElse(null));
    }
}
