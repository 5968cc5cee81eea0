package org.cityexchange.kit.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * A thread that does what waits in a queue: as soon as somebody wakes it, and now and then what nobody woke it for, because it
 * was to be tried again or left by another instance. What fails is logged once and tried again.
 */
public final class Worker {

    private final Logger log;
    private final String what;
    private final Duration poll;
    private final Work work;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /** What waits. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does one piece of it; false if there is no more to do at once.
         *
         * @param stopping whether the worker has been told to end: long work should break off
         */
        boolean doNext(BooleanSupplier stopping);
    }

    /**
     * One that has not begun yet.
     *
     * @param name of the thread
     * @param log where failures are told
     * @param what is done, as operators read it; nothing of persons
     * @param poll how long it waits for being woken
     */
    public Worker(String name, Logger log, String what, Duration poll, Work work) {
        this.log = log;
        this.what = what;
        this.poll = poll;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins, and looks at once for what waits. */
    public void start() {
        thread.start();
    }

    /** Has it look now, and returns at once. */
    public void wake() {
        signal.release();
    }

    /** Ends it after what it is doing, for which it waits no longer than that. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(patience.toMillis());
    }

    private void run() {
        var failing = false;
        while (!stopping) {
            var more = false;
            try {
                more = work.doNext(() -> stopping);
                failing = false;
            } catch (RuntimeException e) {
                log.logf(failing ? Level.DEBUG : Level.WARN, e, "%s have to wait and will be tried again", what);
                failing = true;
            }
            if (!more) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (signal.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true; // nobody interrupts this thread but to end it
        }
    }
}
