package org.cityexchange.forum.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.time.ShuttingDown;

/** Watches for embargoes that end. */
@ApplicationScoped
class EmbargoEnd {

    private final EventService events;

    EmbargoEnd(EventService events) {
        this.events = events;
    }

    @Scheduled(
            every = "${city-exchange.timers.every}",
            identity = "embargo-end",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    void announce() {
        events.announceAfterEmbargo();
    }
}
