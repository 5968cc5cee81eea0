package org.cityexchange.training.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.actionplan.ActionPlanAccess.As;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.trainee.Rank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Instant COMPLETED = Instant.parse("2026-05-10T03:00:00Z");
    private static final Instant DUE = Instant.parse("2026-08-09T15:00:00Z"); // midnight of 10 August in Seoul
    private static final FollowUpAnswer ANSWER =
            new FollowUpAnswer(List.of(new Actual(1, new BigDecimal("15.2"))), " well ");

    private static FollowUp followUp() {
        return FollowUp.of(UUID.randomUUID(), COMPLETED, SEOUL, 3, 30);
    }

    private static ActionPlan plan() {
        return ActionPlan.draft(
                new EnrolmentFacts(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "delhi-in",
                        null,
                        Rank.STAFF,
                        Channel.ON_SITE,
                        EnrolmentStatus.COMPLETED,
                        COMPLETED,
                        Provenance.RECORDED,
                        null,
                        0),
                new ActionPlanDetails(
                        "Buses are slow",
                        null,
                        List.of(
                                new ActionPlanDetails.Wanted("Speed", "km/h", BigDecimal.ONE, BigDecimal.TEN, null),
                                new ActionPlanDetails.Wanted("Riders", null, null, null, null))),
                COMPLETED);
    }

    private static void assertRefused(ErrorCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        // a day begins where the course was held, and a month ends when it ends
        "2026-05-10T14:59:59Z, Asia/Seoul, 3, 2026-08-10",
        "2026-05-10T15:00:00Z, Asia/Seoul, 3, 2026-08-11",
        "2026-11-30T03:00:00Z, Asia/Seoul, 3, 2027-02-28",
        "2027-11-30T03:00:00Z, Asia/Seoul, 3, 2028-02-29",
        "2027-08-31T03:00:00Z, Asia/Seoul, 6, 2028-02-29",
        "2028-02-29T03:00:00Z, Asia/Seoul, 12, 2029-02-28",
        "2026-05-10T03:00:00Z, America/Lima, 3, 2026-08-09"
    })
    void monthsAreThoseOfTheCalendarWhereTheCourseWasHeld(Instant completed, ZoneId zone, int months, LocalDate due) {
        var followUp = FollowUp.of(UUID.randomUUID(), completed, zone, months, 30);
        assertThat(followUp.dueOn()).isEqualTo(due);
        var midnight = due.atStartOfDay(zone).toInstant();
        assertThat(followUp.isToBeAsked(midnight)).isTrue();
        assertThat(followUp.isToBeAsked(midnight.minusNanos(1))).isFalse();
        var late = due.plusDays(30).atStartOfDay(zone).toInstant();
        assertThat(followUp.isToBeReminded(late)).isTrue();
        assertThat(followUp.isToBeReminded(late.minusNanos(1))).isFalse();
    }

    @Test
    void aFollowUpIsAskedForRemindedOfAndAnsweredOnce() {
        var followUp = followUp();
        assertRefused(
                ErrorCode.FOLLOW_UP_NOT_DUE, () -> followUp.receive(ANSWER, AnswerChannel.STAFF, DUE.minusMillis(1)));
        followUp.ask("first", DUE);
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.SENT);
        assertThat(followUp.isToBeAsked(DUE)).isFalse();
        assertThat(followUp.isOpenedBy("first")).isTrue();
        var late = DUE.plusSeconds(30L * 24 * 3600);
        followUp.remind("second", late);
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.OVERDUE);
        assertThat(followUp.isToBeReminded(late)).isFalse();
        assertThat(followUp.isOpenedBy("first")).isFalse();
        followUp.receive(ANSWER, AnswerChannel.LINK, late);
        assertThat(followUp.isOpenedBy("second")).isTrue();
        assertThat(followUp.toView(plan()).note()).isEqualTo("well");
        assertRefused(ErrorCode.FOLLOW_UP_ANSWERED, () -> followUp.receive(ANSWER, AnswerChannel.STAFF, late));
        followUp.cancel();
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.RECEIVED);
    }

    @Test
    void whoHasNoAddressIsNotAskedTwiceAndIsLateAllTheSame() {
        var followUp = followUp();
        followUp.ask(null, DUE);
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.DUE);
        assertThat(followUp.isToBeAsked(DUE)).isFalse();
        followUp.remind(null, DUE.plusSeconds(30L * 24 * 3600));
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.OVERDUE);
        followUp.cancel();
        assertThat(followUp.status()).isEqualTo(FollowUpStatus.CANCELLED);
    }

    @Test
    void aPlanTakesOverWhatIsSaidOfItsOwnMeasuresAlone() {
        var plan = plan();
        plan.record(List.of(new Actual(2, BigDecimal.TEN)), DUE);
        assertThat(plan.toView().measures().get(0).actual()).isNull();
        assertThat(plan.toView().measures().get(1).actual()).isEqualTo(BigDecimal.TEN);
        assertRefused(ErrorCode.UNKNOWN_MEASURE, () -> plan.record(List.of(new Actual(3, BigDecimal.TEN)), DUE));
        assertRefused(
                ErrorCode.DUPLICATE_VALUE,
                () -> plan.record(List.of(new Actual(1, BigDecimal.TEN), new Actual(1, BigDecimal.ONE)), DUE));
        plan.become(ActionPlanStatus.SUBMITTED, null, DUE);
        assertRefused(ErrorCode.ACTION_PLAN_IS_FIXED, () -> plan.change(plan.details(), DUE));
    }

    @Test
    void traineesSubmitAndAdministratorsDecideOnceTheCourseIsCompleted() {
        var plan = plan();
        assertThat(ActionPlanSteps.obstacle(plan, ActionPlanStatus.SUBMITTED, As.TRAINEE, EnrolmentStatus.ATTENDING))
                .isEmpty();
        plan.become(ActionPlanStatus.SUBMITTED, null, DUE);
        assertThat(ActionPlanSteps.obstacle(plan, ActionPlanStatus.APPROVED, As.COORDINATOR, EnrolmentStatus.COMPLETED))
                .isPresent();
        assertThat(ActionPlanSteps.obstacle(plan, ActionPlanStatus.APPROVED, As.ADMIN, EnrolmentStatus.ATTENDING))
                .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(ErrorCode.ENROLMENT_NOT_COMPLETED));
        plan.become(ActionPlanStatus.APPROVED, null, DUE);
        assertThat(ActionPlanSteps.obstacle(plan, ActionPlanStatus.WITHDRAWN, As.TRAINEE, EnrolmentStatus.COMPLETED))
                .isPresent();
        assertThat(ActionPlanSteps.obstacle(plan, ActionPlanStatus.COMPLETED, As.ADMIN, EnrolmentStatus.COMPLETED))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionPlanStatus.class,
            names = {"COMPLETED", "WITHDRAWN"})
    void whatHasEndedLeadsNowhere(ActionPlanStatus ended) {
        for (var next : ActionPlanStatus.values()) {
            assertThat(ended.canBecome(next)).isFalse();
        }
    }
}
