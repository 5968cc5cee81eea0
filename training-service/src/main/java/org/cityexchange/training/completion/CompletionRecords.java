package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.training.course.ClassSessionFacts;
import org.cityexchange.training.course.ClassSessions;

/** Brings together what is on record about people of one run; a bounded number of statements, however many they are. */
@ApplicationScoped
class CompletionRecords {

    private final AttendanceRepository attendance;
    private final AssessmentRepository assessments;
    private final ClassSessions classSessions;

    CompletionRecords(AttendanceRepository attendance, AssessmentRepository assessments, ClassSessions classSessions) {
        this.attendance = attendance;
        this.assessments = assessments;
        this.classSessions = classSessions;
    }

    /** What counts for each of these enrolments of that run. */
    Map<UUID, CompletionInputs> of(UUID runId, Collection<UUID> enrolmentIds) {
        var sessions =
                classSessions.of(runId).stream().map(ClassSessionFacts::id).toList();
        var marks =
                attendance.currentOf(enrolmentIds).stream().collect(Collectors.groupingBy(AttendanceMark::enrolmentId));
        var byId = assessments.ofRun(runId).stream().collect(Collectors.toMap(Assessment::id, each -> each));
        var results = assessments.currentOf(enrolmentIds).stream()
                .collect(Collectors.groupingBy(AssessmentResult::enrolmentId));
        var inputs = new LinkedHashMap<UUID, CompletionInputs>();
        for (var enrolment : enrolmentIds) {
            inputs.put(
                    enrolment,
                    new CompletionInputs(
                            sessions(sessions, marks.getOrDefault(enrolment, List.of())),
                            results(byId, results.getOrDefault(enrolment, List.of()))));
        }
        return inputs;
    }

    private static List<CompletionInputs.Session> sessions(List<UUID> sessions, List<AttendanceMark> marks) {
        var bySession = marks.stream().collect(Collectors.groupingBy(AttendanceMark::classSessionId));
        return sessions.stream()
                .map(session -> bySession.getOrDefault(session, List.of()).stream()
                        .min(AttendanceMark.BEST_FIRST)
                        .map(AttendanceMark::toInput)
                        .orElse(new CompletionInputs.Session(session, null, null, false)))
                .toList();
    }

    private static List<CompletionInputs.Result> results(
            Map<UUID, Assessment> assessments, List<AssessmentResult> results) {
        var byAssessment = results.stream().collect(Collectors.groupingBy(AssessmentResult::assessmentId));
        return assessments.values().stream()
                .filter(assessment -> byAssessment.containsKey(assessment.id()))
                .map(assessment -> byAssessment.get(assessment.id()).stream()
                        .min(AssessmentResult.BEST_FIRST)
                        .map(assessment::toInput)
                        .orElseThrow())
                .sorted(Comparator.comparing(CompletionInputs.Result::assessmentId))
                .toList();
    }
}
