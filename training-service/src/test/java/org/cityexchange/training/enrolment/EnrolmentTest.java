package org.cityexchange.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.enrolment.EnrolmentSteps.As;
import org.cityexchange.training.trainee.Rank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {

    private static final Instant NOW = Instant.parse("2027-05-01T00:00:00Z");
    private static final Snapshot STAFF = new Snapshot("delhi-in", null, Rank.STAFF);
    private static final Snapshot MANAGER = new Snapshot("delhi-in", null, Rank.MANAGER);

    private static Enrolment invited() {
        var enrolment = Enrolment.ofTrainee(UUID.randomUUID(), UUID.randomUUID(), STAFF, Channel.ON_SITE, null, NOW);
        enrolment.invited(NOW.plusSeconds(60), NOW);
        return enrolment;
    }

    private static Enrolment completed() {
        var enrolment = invited();
        enrolment.become(EnrolmentStatus.ACCEPTED, null, NOW);
        enrolment.become(EnrolmentStatus.CONFIRMED, null, NOW);
        enrolment.become(EnrolmentStatus.ATTENDING, null, NOW);
        enrolment.become(EnrolmentStatus.COMPLETED, null, NOW);
        return enrolment;
    }

    @Test
    void theRankIsForEverOnceTheCourseWasCompleted() {
        var enrolment = invited();
        enrolment.correct(MANAGER, null, NOW);
        assertThat(enrolment.toFacts().rank()).isEqualTo(Rank.MANAGER);
        var done = completed();
        assertThatThrownBy(() -> done.correct(MANAGER, null, NOW))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RANK_IS_FIXED));
        done.correct(new Snapshot("mumbai-in", null, Rank.STAFF), null, NOW);
        assertThat(done.toFacts().cityCode()).isEqualTo("mumbai-in");
    }

    @Test
    void aRevokedCompletionKeepsTheDayItWasCompletedOn() {
        var enrolment = completed();
        enrolment.become(EnrolmentStatus.REVOKED, "not the same person", NOW.plusSeconds(5));
        assertThat(enrolment.toFacts().completedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> enrolment.become(EnrolmentStatus.COMPLETED, null, NOW))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whatWasMissedCanBeMadeUp() {
        assertThat(EnrolmentStatus.NOT_COMPLETED.canBecome(EnrolmentStatus.COMPLETED))
                .isTrue();
        assertThat(EnrolmentStatus.INVITED.canBecome(EnrolmentStatus.CONFIRMED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatCameToNothingLeadsNowhereAndIsNotLive(EnrolmentStatus status) {
        var ends = Arrays.stream(EnrolmentStatus.values()).noneMatch(status::canBecome);
        assertThat(status.isLive()).isEqualTo(!ends);
    }

    @Test
    void everybodyMayAskForTheirOwnStepsAlone() {
        var view = invited().toView();
        assertThat(EnrolmentSteps.obstacle(view, EnrolmentStatus.ACCEPTED, As.TRAINEE, CourseRunStatus.CONFIRMED, NOW))
                .isEmpty();
        assertThat(EnrolmentSteps.obstacle(
                        view, EnrolmentStatus.ACCEPTED, As.TRAINEE, CourseRunStatus.CONFIRMED, NOW.plusSeconds(60)))
                .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(ErrorCode.DEADLINE_PASSED));
        var enrolment = invited();
        enrolment.become(EnrolmentStatus.ACCEPTED, null, NOW);
        assertThat(EnrolmentSteps.obstacle(
                        enrolment.toView(), EnrolmentStatus.CONFIRMED, As.COORDINATOR, CourseRunStatus.CONFIRMED, NOW))
                .isPresent();
        enrolment.become(EnrolmentStatus.CONFIRMED, null, NOW);
        assertThat(EnrolmentSteps.obstacle(
                        enrolment.toView(), EnrolmentStatus.NO_SHOW, As.ADMIN, CourseRunStatus.CONFIRMED, NOW))
                .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_NOT_HELD));
        enrolment.become(EnrolmentStatus.ATTENDING, null, NOW);
        assertThat(EnrolmentSteps.obstacle(
                        enrolment.toView(), EnrolmentStatus.COMPLETED, As.ADMIN, CourseRunStatus.RUNNING, NOW))
                .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo(ErrorCode.DECIDED_BY_COMPLETION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M12345678", "my passport is AB 1234567.", "900101-1234567", "9001011234567"})
    void numbersOfPassportsAndIdentityCardsAreNotTaken(String text) {
        assertThat(Pattern.matches(Logistics.NO_DOCUMENT_NUMBER, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KE482", "Room 1203, call +82 2 123 4567", "no peanuts\nplease", "2027-05-10"})
    void whatAHostHasToKnowIsTaken(String text) {
        assertThat(Pattern.matches(Logistics.NO_DOCUMENT_NUMBER, text)).isTrue();
    }
}
