package org.cityexchange.forum.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Watches for embargoes that end. */
@ApplicationScoped
class EmbargoEnd {

    private final EventService events;

    EmbargoEnd(EventService events) {
        this.events = events;
    }

    @Scheduled(every = "1s", identity = "embargo-end", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        events.announceAfterEmbargo();
    }
}
