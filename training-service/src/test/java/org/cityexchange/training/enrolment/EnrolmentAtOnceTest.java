package org.cityexchange.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.course.CourseRuns;
import org.junit.jupiter.api.Test;

@TrainingTest
class EnrolmentAtOnceTest {

    private static final int MANY = 8;

    @Inject
    EnrolmentLife life;

    @Inject
    CourseRuns runs;

    @Test
    void theLastSeatGoesToOneOfManyWhoAskForItAtOnce() throws InterruptedException {
        var course = Enrolling.onSite(1);
        var trainees = new ConcurrentLinkedQueue<>(
                IntStream.range(0, MANY).mapToObj(i -> course.trainee(Map.of())).toList());
        var answers =
                Parallel.times(MANY, () -> course.enrol(Map.of("traineeId", trainees.remove(), "mayWait", false)));
        assertThat(answers.stream().map(Response::statusCode).sorted())
                .startsWith(201)
                .hasSize(MANY)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.as(JsonBody.class).<String>at("code")))
                .containsOnly("LANE_FULL");
        assertThat(course.taken("ON_SITE")).isEqualTo(1);
    }

    @Test
    void aTraineeHasOneLiveEnrolmentInARunHoweverOftenAskedForAtOnce() throws InterruptedException {
        var course = Enrolling.onSite(MANY);
        var trainee = course.trainee(Map.of());
        var answers = Parallel.times(6, () -> course.enrol(Map.of("traineeId", trainee)));
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.as(JsonBody.class).<String>at("code")))
                .containsOnly("DUPLICATE_ENROLMENT");
        assertThat(course.taken("ON_SITE")).isEqualTo(1);
    }

    @Test
    void anInvitationIsAcceptedInTimeOrItsSeatGoesOnButNeverBoth() throws InterruptedException {
        var course = Enrolling.onSite(1);
        var until = Instant.now().plus(1200, ChronoUnit.MILLIS);
        var receipt = course.enrol(Map.of("traineeId", course.trainee(Map.of()), "expiresAt", until.toString()));
        var invited = new Enrolling.Held(
                receipt.as(JsonBody.class).at("enrolment.id"),
                receipt.as(JsonBody.class).at("token"));
        var waiting = course.invited("ON_SITE");
        assertThat(waiting.status()).isEqualTo("WAITLISTED");
        var run = runs.byCode(List.of(course.run())).get(course.run()).id();

        while (Instant.now().isBefore(until.minusMillis(30))) {
            Thread.onSpinWait();
        }
        var turn = new ConcurrentLinkedQueue<>(List.of(true, false, true, false, true, false));
        var accepted = Parallel.times(6, () -> {
            if (turn.remove()) {
                return invited.become("ACCEPTED").statusCode() == 200;
            }
            while (Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
            life.expire(run);
            return false;
        });

        life.expire(run);
        var inTime = accepted.contains(true);
        assertThat(invited.status()).isEqualTo(inTime ? "ACCEPTED" : "EXPIRED");
        assertThat(waiting.status()).isEqualTo(inTime ? "WAITLISTED" : "INVITED");
        assertThat(course.taken("ON_SITE")).isEqualTo(1);
    }
}
