package org.cityexchange.forum.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/**
 * Looks for what time alone brings about: surveys that open and close, ballots that were asked for, and
 * answers that are enough to be shuffled.
 */
@ApplicationScoped
class SurveyTimer {

    private static final DueWork WORK = new DueWork(Logger.getLogger(SurveyTimer.class), "Surveys");

    private final SurveySteps steps;
    private final ResponseMixer mixer;
    private final CourseBallots ballots;

    SurveyTimer(SurveySteps steps, ResponseMixer mixer, CourseBallots ballots) {
        this.steps = steps;
        this.mixer = mixer;
        this.ballots = ballots;
    }

    /** Does all that is due; what fails for one survey is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "surveys",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.each(steps::due, steps::settle);
        WORK.each(ballots::asked, ballots::answer);
        WORK.each(mixer::due, mixer::mix);
    }
}
