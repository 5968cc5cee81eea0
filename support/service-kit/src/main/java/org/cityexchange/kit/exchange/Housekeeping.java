package org.cityexchange.kit.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Deletes what the exchange keeps for a while only, some rows at a time so that nobody waits for it. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final OutboxRows outbox;
    private final Inbox inbox;
    private final ExchangeConfig config;

    Housekeeping(OutboxRows outbox, Inbox inbox, ExchangeConfig config) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.config = config;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "exchange-housekeeping",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        try {
            boolean more;
            do {
                more = outbox.deleteSent(config.relay().sentKeptFor());
                more |= inbox.forget(config.consumer().inboxKeptFor());
            } while (more);
        } catch (RuntimeException e) {
            LOG.infof("Old events are deleted next time: %s", Failures.describe(e));
        }
    }
}
