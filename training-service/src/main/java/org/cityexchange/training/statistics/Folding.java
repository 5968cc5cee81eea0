package org.cityexchange.training.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.ShuttingDown;
import org.jboss.logging.Logger;

/** Keeps the sums close behind the changes. Nobody waits for it: until it has come by, reading adds what it has not taken. */
@ApplicationScoped
class Folding {

    private static final Logger LOG = Logger.getLogger(Folding.class);

    private final Sums sums;

    Folding(Sums sums) {
        this.sums = sums;
    }

    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "statistics-folding",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void fold() {
        try {
            while (sums.fold()) {
                LOG.debug("More changes to be folded into the sums");
            }
        } catch (RuntimeException e) {
            LOG.infof("Changes are folded into the sums next time: %s", e.getMessage());
        }
    }
}
