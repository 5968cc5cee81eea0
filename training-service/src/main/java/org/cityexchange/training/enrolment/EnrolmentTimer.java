package org.cityexchange.training.enrolment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for invitations that nobody answered in time. Several instances may do it at once: none does it twice. */
@ApplicationScoped
class EnrolmentTimer {

    private static final Logger LOG = Logger.getLogger(EnrolmentTimer.class);

    private final EnrolmentLife life;

    EnrolmentTimer(EnrolmentLife life) {
        this.life = life;
    }

    /** Ends what is due; what fails for one run is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "1s",
            identity = "enrolments",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        try {
            life.runsWithExpiredInvitations().forEach(this::expire);
        } catch (RuntimeException e) {
            LOG.error("Invitations that have ended: will be tried again", e);
        }
    }

    private void expire(UUID runId) {
        try {
            life.expire(runId);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Invitations to the course run %s: will be tried again", runId);
        }
    }
}
