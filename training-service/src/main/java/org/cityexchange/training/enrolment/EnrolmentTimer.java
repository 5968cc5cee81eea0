package org.cityexchange.training.enrolment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for invitations that nobody answered in time. Several instances may do it at once: none does it twice. */
@ApplicationScoped
class EnrolmentTimer {

    private static final DueWork WORK =
            new DueWork(Logger.getLogger(EnrolmentTimer.class), "Invitations that have ended");

    private final EnrolmentLife life;

    EnrolmentTimer(EnrolmentLife life) {
        this.life = life;
    }

    /** Ends what is due; what fails for one run is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "enrolments",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.each(life::runsWithExpiredInvitations, life::expire);
    }
}
