package org.cityexchange.forum.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.DueWork;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for what time alone brings about: offers and confirmations that expire, and tokens that are asked for anew. */
@ApplicationScoped
class RegistrationTimer {

    private static final DueWork WORK = new DueWork(Logger.getLogger(RegistrationTimer.class), "Registrations");

    private final RegistrationExpiry expiry;
    private final TokenReissueService reissues;

    RegistrationTimer(RegistrationExpiry expiry, TokenReissueService reissues) {
        this.expiry = expiry;
        this.reissues = reissues;
    }

    /** Does all that is due; what fails for one event is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "registrations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        WORK.each(expiry::eventsWithExpiredOffers, expiry::passOnExpiredOffers);
        WORK.whileMore(expiry::endUnconfirmed);
        WORK.whileMore(reissues::answer);
    }
}
