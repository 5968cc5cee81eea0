package org.cityexchange.kit.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.cityexchange.kit.time.Worker;
import org.jboss.logging.Logger;

/** The thread that imports: does a job as soon as it is queued, and looks now and then for those that others left. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** A batch takes far less; a database that hangs must not keep the process alive. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final Worker worker;

    JobWorker(JobRunner runner, TransferConfig config) {
        worker = new Worker("imports", LOG, "Imports", config.poll(), runner::doNext);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop(LONGEST_FAREWELL);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        worker.wake();
    }
}
