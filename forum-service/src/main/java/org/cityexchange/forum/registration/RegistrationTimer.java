package org.cityexchange.forum.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Looks for what time alone brings about: offers and confirmations that expire, and tokens that are asked for anew. */
@ApplicationScoped
class RegistrationTimer {

    private static final Logger LOG = Logger.getLogger(RegistrationTimer.class);

    private final RegistrationExpiry expiry;
    private final TokenReissueService reissues;

    RegistrationTimer(RegistrationExpiry expiry, TokenReissueService reissues) {
        this.expiry = expiry;
        this.reissues = reissues;
    }

    /** Does all that is due; what fails for one event is tried again the next time, and does not hold up the others. */
    @Scheduled(
            every = "1s",
            identity = "registrations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void run() {
        attempt(() ->
                expiry.eventsWithExpiredOffers().forEach(event -> attempt(() -> expiry.passOnExpiredOffers(event))));
        attempt(() -> {
            while (expiry.endUnconfirmed()) {
                // the next ones
            }
        });
        attempt(() -> {
            while (reissues.answer()) {
                // the next ones
            }
        });
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Registrations: will be tried again", e);
        }
    }
}
