package org.cityexchange.forum.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for invitations that were not used in time. */
@ApplicationScoped
class InvitationTimer {

    private static final DueWork WORK =
            new DueWork(Logger.getLogger(InvitationTimer.class), "Invitations that expired");

    private final InvitationService invitations;

    InvitationTimer(InvitationService invitations) {
        this.invitations = invitations;
    }

    /** What fails for one event is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "invitations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.each(invitations::eventsWithExpired, invitations::expire);
    }
}
