package org.cityexchange.training.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cityexchange.training.completion.CompletionInputs.Result;
import org.cityexchange.training.completion.RuleOutcome.Note;
import org.cityexchange.training.completion.RuleOutcome.Part;
import org.cityexchange.training.course.AssessmentKind;
import org.cityexchange.training.course.CompletionRule;

/**
 * Holds what is on record about one person against a rule. A part of it can be met, not met, or open: where records are
 * missing that could still change it, and where there is nothing to go by, as after an attendance that was excused
 * throughout. Nothing open is counted as met or not met.
 */
record CompletionCheck(List<RuleOutcome> outcomes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CompletionCheck of(CompletionRule rule, CompletionInputs inputs) {
        var outcomes = new ArrayList<RuleOutcome>();
        outcomes.add(attendance(rule.minimumAttendanceRate(), AttendanceCount.of(inputs.sessions())));
        rule.requiredAssessments().forEach(kind -> outcomes.add(taken(Part.ASSESSMENT_TAKEN, kind, inputs)));
        if (rule.minimumScore() != null) {
            outcomes.add(score(rule.minimumScore(), best(AssessmentKind.POST, inputs)));
        }
        if (rule.actionPlanRequired()) {
            outcomes.add(taken(Part.ACTION_PLAN, AssessmentKind.ACTION_PLAN, inputs));
        }
        return new CompletionCheck(List.copyOf(outcomes));
    }

    /** Whether the whole rule is met; null while that is open. */
    Boolean passed() {
        if (outcomes.stream().anyMatch(outcome -> Boolean.FALSE.equals(outcome.passed()))) {
            return false;
        }
        return outcomes.stream().allMatch(outcome -> Boolean.TRUE.equals(outcome.passed())) ? Boolean.TRUE : null;
    }

    /** Whether the rule will never tell, whatever else is recorded: somebody has to. */
    boolean isForPeople() {
        return passed() == null && outcomes.stream().noneMatch(outcome -> outcome.note() == Note.NOT_ALL_RECORDED);
    }

    private static RuleOutcome attendance(int needed, AttendanceCount count) {
        var passed = count.reaches(needed);
        var note = note(count, passed);
        return new RuleOutcome(
                Part.ATTENDANCE_RATE,
                null,
                BigDecimal.valueOf(needed),
                count.rate(),
                BigDecimal.valueOf(count.attended()),
                BigDecimal.valueOf(count.denominator()),
                passed,
                note,
                RuleTexts.attendance(needed, count));
    }

    private static Note note(AttendanceCount count, Boolean passed) {
        if (count.sessions() == 0) {
            return Note.NO_CLASS_SESSIONS;
        }
        if (count.excused() == count.sessions()) {
            return Note.ALL_EXCUSED;
        }
        return passed == null ? Note.NOT_ALL_RECORDED : null;
    }

    private static RuleOutcome taken(Part part, AssessmentKind kind, CompletionInputs inputs) {
        var taken = best(kind, inputs).isPresent();
        return new RuleOutcome(
                part,
                kind,
                BigDecimal.ONE,
                taken ? BigDecimal.ONE : BigDecimal.ZERO,
                null,
                null,
                taken,
                taken ? null : Note.NOT_TAKEN,
                RuleTexts.taken(kind, taken));
    }

    private static RuleOutcome score(int needed, Optional<Result> best) {
        var percent = best.map(CompletionCheck::percent).orElse(null);
        // the exact score counts, not the rounded one
        var passed = best.map(result -> result.score()
                                .multiply(HUNDRED)
                                .compareTo(result.maximum().multiply(BigDecimal.valueOf(needed)))
                        >= 0)
                .orElse(false);
        return new RuleOutcome(
                Part.MINIMUM_SCORE,
                AssessmentKind.POST,
                BigDecimal.valueOf(needed),
                percent,
                best.map(Result::score).orElse(null),
                best.map(Result::maximum).orElse(null),
                passed,
                best.isPresent() ? null : Note.NOT_TAKEN,
                RuleTexts.score(needed, percent));
    }

    private static Optional<Result> best(AssessmentKind kind, CompletionInputs inputs) {
        return inputs.results().stream()
                .filter(result -> result.kind() == kind)
                .max(Comparator.comparing(CompletionCheck::percent));
    }

    private static BigDecimal percent(Result result) {
        return result.score().multiply(HUNDRED).divide(result.maximum(), 2, RoundingMode.HALF_UP);
    }
}
