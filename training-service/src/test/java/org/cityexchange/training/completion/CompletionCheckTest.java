package org.cityexchange.training.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.completion.AttendanceStatus.ABSENT;
import static org.cityexchange.training.completion.AttendanceStatus.EXCUSED;
import static org.cityexchange.training.completion.AttendanceStatus.LATE;
import static org.cityexchange.training.completion.AttendanceStatus.PRESENT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.completion.CompletionInputs.Result;
import org.cityexchange.training.completion.CompletionInputs.Session;
import org.cityexchange.training.completion.RuleOutcome.Note;
import org.cityexchange.training.completion.RuleOutcome.Part;
import org.cityexchange.training.course.AssessmentKind;
import org.cityexchange.training.course.CompletionRule;
import org.junit.jupiter.api.Test;

class CompletionCheckTest {

    private static final AttendanceStatus OPEN = null;

    private static CompletionRule attendance(int minimum) {
        return new CompletionRule(minimum, List.of(), null, false);
    }

    private static CompletionInputs attended(AttendanceStatus... statuses) {
        return with(List.of(), statuses);
    }

    private static CompletionInputs with(List<Result> results, AttendanceStatus... statuses) {
        return new CompletionInputs(
                Arrays.stream(statuses)
                        .map(status -> new Session(UUID.randomUUID(), status, null, false))
                        .toList(),
                results);
    }

    private static Result scored(AssessmentKind kind, String score, String maximum) {
        return new Result(UUID.randomUUID(), kind, new BigDecimal(score), new BigDecimal(maximum), false);
    }

    private static RuleOutcome only(CompletionRule rule, CompletionInputs inputs) {
        var check = CompletionCheck.of(rule, inputs);
        assertThat(check.outcomes()).hasSize(1);
        assertThat(check.passed()).isEqualTo(check.outcomes().get(0).passed());
        return check.outcomes().get(0);
    }

    @Test
    void whoComesLateHasAttended() {
        var outcome = only(attendance(80), attended(PRESENT, LATE, PRESENT, LATE, ABSENT));
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.have()).isEqualByComparingTo("80");
        assertThat(outcome.numerator()).isEqualByComparingTo("4");
        assertThat(outcome.denominator()).isEqualByComparingTo("5");
    }

    @Test
    void anExcusedSessionLeavesTheRateAndDoesNotLowerIt() {
        var outcome = only(attendance(80), attended(PRESENT, PRESENT, PRESENT, PRESENT, EXCUSED, EXCUSED, EXCUSED));
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.have()).isEqualByComparingTo("100");
        assertThat(outcome.denominator()).isEqualByComparingTo("4");
        assertThat(only(attendance(80), attended(PRESENT, ABSENT, EXCUSED)).have())
                .isEqualByComparingTo("50");
    }

    @Test
    void whoWasExcusedThroughoutHasNoRateAndTheRuleSaysSo() {
        var check = CompletionCheck.of(attendance(80), attended(EXCUSED, EXCUSED));
        assertThat(check.passed()).isNull();
        assertThat(check.isForPeople()).isTrue();
        assertThat(check.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.have()).isNull();
            assertThat(outcome.denominator()).isEqualByComparingTo("0");
            assertThat(outcome.note()).isEqualTo(Note.ALL_EXCUSED);
            assertThat(outcome.explanation().in("en")).contains("All 2 sessions were excused", "no rate", "80 %");
            assertThat(outcome.explanation().in("ko")).contains("공결", "출석률이 없습니다");
        });
    }

    @Test
    void aRunWithoutClassSessionsHasNoRateEither() {
        var check = CompletionCheck.of(attendance(80), attended());
        assertThat(check.passed()).isNull();
        assertThat(check.isForPeople()).isTrue();
        assertThat(check.outcomes().get(0).note()).isEqualTo(Note.NO_CLASS_SESSIONS);
    }

    @Test
    void whatAsksForNoAttendanceIsMetWithoutAny() {
        assertThat(only(attendance(0), attended(EXCUSED)).passed()).isTrue();
        assertThat(only(attendance(0), attended(ABSENT)).passed()).isTrue();
        assertThat(only(attendance(0), attended()).passed()).isTrue();
    }

    @Test
    void theExactRateCountsAndNotTheRoundedOne() {
        // 2 of 3 are 66.67 % when rounded, which is not two thirds of a hundred
        var twoThirds = only(attendance(67), attended(PRESENT, PRESENT, ABSENT));
        assertThat(twoThirds.have()).isEqualByComparingTo("66.67");
        assertThat(twoThirds.passed()).isFalse();
        assertThat(only(attendance(66), attended(PRESENT, PRESENT, ABSENT)).passed())
                .isTrue();
    }

    @Test
    void whileSessionsAreNotRecordedOnlyWhatTheyCannotChangeIsSaid() {
        var open = CompletionCheck.of(attendance(80), attended(PRESENT, PRESENT, OPEN));
        assertThat(open.passed()).isNull();
        assertThat(open.isForPeople()).isFalse();
        assertThat(open.outcomes().get(0).note()).isEqualTo(Note.NOT_ALL_RECORDED);
        assertThat(open.outcomes().get(0).have()).isEqualByComparingTo("100");

        assertThat(only(attendance(50), attended(PRESENT, PRESENT, OPEN)).passed())
                .isTrue();
        assertThat(only(attendance(80), attended(ABSENT, ABSENT, OPEN)).passed())
                .isFalse();
        // excused so far, and the last one may be too
        assertThat(only(attendance(80), attended(EXCUSED, OPEN)).passed()).isNull();
    }

    @Test
    void aRequiredAssessmentMustHaveBeenTakenWhateverItsScore() {
        var rule = new CompletionRule(0, List.of(AssessmentKind.PRE), null, false);
        assertThat(CompletionCheck.of(rule, attended(PRESENT)).passed()).isFalse();
        var taken = CompletionCheck.of(rule, with(List.of(scored(AssessmentKind.PRE, "0", "20")), PRESENT));
        assertThat(taken.passed()).isTrue();
        assertThat(taken.outcomes().get(1).rule()).isEqualTo(Part.ASSESSMENT_TAKEN);
        assertThat(taken.outcomes().get(1).assessment()).isEqualTo(AssessmentKind.PRE);
    }

    @Test
    void theLeastScoreIsOutOfAHundredWhateverTheMaximum() {
        var rule = new CompletionRule(0, List.of(AssessmentKind.POST), 60, false);
        assertThat(CompletionCheck.of(rule, with(List.of(scored(AssessmentKind.POST, "30", "50"))))
                        .passed())
                .isTrue();
        // 59.9975 % is shown as 60.00
        var almost = CompletionCheck.of(rule, with(List.of(scored(AssessmentKind.POST, "23.999", "40"))));
        assertThat(almost.passed()).isFalse();
        assertThat(almost.outcomes().get(2).have()).isEqualByComparingTo("60.00");
        // a score before the course is none after it
        assertThat(CompletionCheck.of(rule, with(List.of(scored(AssessmentKind.PRE, "50", "50"))))
                        .passed())
                .isFalse();
    }

    @Test
    void anActionPlanThatIsAskedForMustHaveBeenHandedIn() {
        var rule = new CompletionRule(0, List.of(), null, true);
        var missing = CompletionCheck.of(rule, attended(PRESENT));
        assertThat(missing.passed()).isFalse();
        assertThat(missing.outcomes().get(1).note()).isEqualTo(Note.NOT_TAKEN);
        assertThat(CompletionCheck.of(rule, with(List.of(scored(AssessmentKind.ACTION_PLAN, "1", "1"))))
                        .passed())
                .isTrue();
    }

    @Test
    void whatIsNotMetIsNotMetWhateverElseIsOpen() {
        var rule = new CompletionRule(80, List.of(AssessmentKind.POST), null, false);
        var check = CompletionCheck.of(rule, attended(EXCUSED, EXCUSED));
        assertThat(check.passed()).isFalse();
        assertThat(check.isForPeople()).isFalse();
    }
}
