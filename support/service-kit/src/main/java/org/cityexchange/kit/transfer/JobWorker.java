package org.cityexchange.kit.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** The thread that imports: does a job as soon as it is queued, and looks now and then for those that others left. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** A batch takes far less; a database that hangs must not keep the process alive. */
    private static final long LONGEST_FAREWELL_MILLIS = 5_000;

    private final JobRunner runner;
    private final TransferConfig config;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    JobWorker(JobRunner runner, TransferConfig config) {
        this.runner = runner;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        stopping = false;
        thread = new Thread(this::work, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        signal.release();
        if (thread != null) {
            thread.join(LONGEST_FAREWELL_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.Queued queued) {
        signal.release();
    }

    private void work() {
        var failing = false;
        while (!stopping) {
            var more = false;
            try {
                more = runner.doNext(() -> stopping);
                failing = false;
            } catch (RuntimeException e) {
                LOG.log(failing ? Level.DEBUG : Level.WARN, "Imports have to wait and will be tried again", e);
                failing = true;
            }
            if (!more) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (signal.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true; // nobody interrupts this thread but to end it
        }
    }
}
