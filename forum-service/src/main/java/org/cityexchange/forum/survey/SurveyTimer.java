package org.cityexchange.forum.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/**
 * Looks for what time alone brings about: surveys that open and close, ballots that were asked for, and
 * answers that are enough to be shuffled.
 */
@ApplicationScoped
class SurveyTimer {

    private static final Logger LOG = Logger.getLogger(SurveyTimer.class);

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
            every = "1s",
            identity = "surveys",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        attempt(() -> steps.due().forEach(id -> attempt(() -> steps.settle(id))));
        attempt(() -> ballots.asked().forEach(id -> attempt(() -> ballots.answer(id))));
        attempt(() -> mixer.due().forEach(id -> attempt(() -> mixer.mix(id))));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Surveys: will be tried again", e);
        }
    }
}
