package org.cityexchange.kit.exchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.cityexchange.kit.exchange.ExchangeJobRows.Begun;
import org.cityexchange.kit.time.Worker;
import org.jboss.logging.Logger;

/**
 * Does the rebuilds and republications of all instances, one at a time and as soon as they are ordered. A process may die at
 * any moment: a rebuild is one transaction and begins anew, a republication goes on where it was.
 */
@ApplicationScoped
class ExchangeJobRunner {

    private static final Logger LOG = Logger.getLogger(ExchangeJobRunner.class);

    /** What is being read or sent breaks off sooner; a database that hangs must not keep the process alive. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    private final ExchangeJobRows rows;
    private final Rebuild rebuild;
    private final Republication republication;
    private final ExchangeConfig config;
    private final Counter failed;
    private final Outage kafka = new Outage("Kafka, for a rebuild or republication,");

    private final Worker worker;

    ExchangeJobRunner(
            ExchangeJobRows rows,
            Rebuild rebuild,
            Republication republication,
            ExchangeConfig config,
            MeterRegistry meters) {
        this.rows = rows;
        this.rebuild = rebuild;
        this.republication = republication;
        this.config = config;
        this.failed = Counter.builder("exchange.jobs.failed")
                .description("Rebuilds and republications that could not be done")
                .register(meters);
        this.worker = new Worker(
                "exchange-jobs",
                LOG,
                "Rebuilds and republications",
                config.operation().poll(),
                this::doWhatWaits);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop(LONGEST_FAREWELL);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExchangeJobs.Queued queued) {
        worker.wake();
    }

    /** Never more at once: there is one job at a time, and who has to wait for Kafka shall wait. */
    private boolean doWhatWaits(BooleanSupplier stopping) {
        if (rows.waiting()) {
            doNext(stopping);
        }
        return false;
    }

    /** Does the job there is, unless another instance is doing one. */
    private void doNext(BooleanSupplier stopping) {
        // the outer transaction only holds the turn: it is given back whatever happens to this process
        inTransaction(() -> {
            if (rows.takeTurn()) {
                inTransaction(rows::begin).ifPresent(job -> attempt(job, stopping));
            }
            return null;
        });
    }

    private void attempt(Begun job, BooleanSupplier stopping) {
        try {
            if (job.attempts() > config.operation().attempts()) {
                fail(job, ExchangeJobFailure.BEGUN_TOO_OFTEN, "begun " + (job.attempts() - 1) + " times");
                return;
            }
            switch (job.kind()) {
                case REBUILD -> inTransaction(() -> rebuild.run(job, stopping));
                case REPUBLICATION -> republication.run(job, stopping);
            }
            kafka.over("jobs");
            LOG.infof("%s of %s: done", job.kind(), job.topic().wireName());
        } catch (Stopped e) {
            giveBack(job);
        } catch (LogIncomplete e) {
            fail(job, ExchangeJobFailure.LOG_INCOMPLETE, e.getMessage());
        } catch (KafkaException e) {
            kafka.began("jobs", Failures.describe(e));
            giveBack(job);
        } catch (RuntimeException e) {
            if (Failures.isTransient(e)) {
                giveBack(job);
                throw e;
            }
            LOG.errorf(e, "%s of %s broke off", job.kind(), job.topic().wireName());
            fail(job, ExchangeJobFailure.BROKE_OFF, Failures.describe(e));
        }
    }

    private void giveBack(Begun job) {
        inTransaction(() -> {
            rows.giveBack(job.id());
            return null;
        });
    }

    private void fail(Begun job, ExchangeJobFailure failure, String detail) {
        failed.increment();
        inTransaction(() -> {
            rows.fail(job.id(), failure, detail);
            return null;
        });
    }

    private <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) config.operation().timeout().toSeconds())
                .call(work);
    }

    /** The log lacks what had taken effect. */
    static final class LogIncomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LogIncomplete(String message) {
            super(message, null, false, false);
        }
    }

    /** This service is to end. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
