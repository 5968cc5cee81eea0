package org.cityexchange.training.actionplan;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for follow-ups that are due or late. Several instances may do it at once: nobody is written to twice. */
@ApplicationScoped
class FollowUpTimer {

    private static final DueWork WORK = new DueWork(Logger.getLogger(FollowUpTimer.class), "Follow-ups that are due");

    private final FollowUpService followUps;

    FollowUpTimer(FollowUpService followUps) {
        this.followUps = followUps;
    }

    /** Tells whom it is time to tell; what fails for one is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "10s",
            identity = "action-plan-follow-ups",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.each(followUps::toBeTold, followUps::tell);
    }
}
