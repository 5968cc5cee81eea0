package org.cityexchange.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {

    private static final Logger LOG = Logger.getLogger(WorkerTest.class);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore done = new Semaphore(0);

    @Test
    void itDoesAllThatWaitsAtItsStartAndWheneverItIsWoken() throws InterruptedException {
        var waiting = new AtomicInteger(3);
        var worker = new Worker("test", LOG, "Tests", NEVER, stopping -> {
            var more = waiting.decrementAndGet() > 0;
            done.release();
            return more;
        });
        worker.start();
        done.acquire(3);
        waiting.set(2);
        worker.wake();
        done.acquire(2);
        worker.stop(PATIENCE);
        assertThat(done.availablePermits()).isZero();
    }

    @Test
    void whatFailedAndWhatNobodyWokeItForIsDoneAfterAWhile() throws InterruptedException {
        var times = new AtomicInteger();
        var worker = new Worker("test", LOG, "Tests", OFTEN, stopping -> {
            if (times.incrementAndGet() <= 2) {
                throw new IllegalStateException("The database is away");
            }
            done.release();
            return false;
        });
        worker.start();
        done.acquire(2);
        worker.stop(PATIENCE);
    }

    @Test
    void itEndsAfterWhatItIsDoingWhichMayAskWhetherToBreakOff() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var worker = new Worker("test", LOG, "Tests", NEVER, stopping -> {
            begun.countDown();
            while (!stopping.getAsBoolean()) {
                Thread.onSpinWait();
            }
            done.release();
            return true;
        });
        worker.start();
        begun.await();
        worker.stop(PATIENCE);
        assertThat(done.availablePermits()).isOne();
    }
}
