package org.cityexchange.kit.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.jboss.logging.Logger;

/**
 * Does one job at a time. All rows of a file and the end of its job are one transaction, so a process may die at any
 * moment: nothing half done is left, and the job is taken up again. How far it is, is noted in transactions beside it.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobRepository jobs;
    private final Imports imports;
    private final ImportRun run;
    private final TransferConfig config;
    private final Clock clock;

    JobRunner(JobRepository jobs, Imports imports, ImportRun run, TransferConfig config, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.run = run;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Does the next job, unless another replica is doing one.
     *
     * @param stopping asked between batches; a job that has to stop is undone and waits again
     * @return whether there may be another one to do at once
     */
    boolean doNext(BooleanSupplier stopping) {
        // the outer transaction only holds the turn: it is given back whatever happens to this process
        return inTransaction(() -> {
            if (!jobs.takeTurn()) {
                return false;
            }
            var next = jobs.next();
            next.ifPresent(id -> attempt(id, stopping));
            return next.isPresent() && !stopping.getAsBoolean();
        });
    }

    private void attempt(UUID id, BooleanSupplier stopping) {
        var begun = inTransaction(() -> {
            var job = jobs.findById(id);
            job.begin(clock.instant());
            jobs.flush();
            return new Begun(id, job.version(), job.order(), job.attempts(), job.traceparent());
        });
        Trace.join(begun.traceparent());
        try {
            if (begun.attempts() > config.attempts()) {
                end(begun, brokenOff());
            } else {
                apply(begun, stopping);
            }
        } catch (Undone undone) {
            end(begun, undone.report);
        } catch (Stopped stopped) {
            inTransaction(() -> {
                jobs.findById(id).giveBack();
                return null;
            });
        } catch (RuntimeException failure) {
            if (isOfTheDatabase(failure)) {
                throw failure; // the job stays as it is and is taken up again
            }
            LOG.errorf(failure, "Import %s broke off", id);
            end(begun, brokenOff());
        } finally {
            Trace.leave();
        }
    }

    private void apply(Begun begun, BooleanSupplier stopping) {
        inTransaction(() -> {
            var importer = imports.importer(begun.order().type()).orElseThrow();
            var report =
                    run.report(importer, begun.order(), jobs.file(begun.id()), rows -> total(begun, rows), rows -> {
                        progress(begun, rows);
                        if (stopping.getAsBoolean()) {
                            throw new Stopped();
                        }
                    });
            if (report.failed() || begun.order().dryRun()) {
                throw new Undone(report);
            }
            finish(begun, report);
            return null;
        });
    }

    private void end(Begun begun, Report report) {
        inTransaction(() -> {
            finish(begun, report);
            return null;
        });
    }

    private void finish(Begun begun, Report report) {
        var job = jobs.findById(begun.id());
        if (job.version() != begun.version()) {
            throw new IllegalStateException("Import " + begun.id() + " has been taken over");
        }
        job.finish(report, clock.instant());
        jobs.forgetFile(begun.id());
        LOG.infof("Import %s of %s: %s", begun.id(), begun.order().type(), report.result());
    }

    private void progress(Begun begun, int rows) {
        inTransaction(() -> {
            jobs.progress(begun.id(), rows);
            return null;
        });
    }

    private void total(Begun begun, int rows) {
        inTransaction(() -> {
            jobs.total(begun.id(), rows);
            return null;
        });
    }

    private Report brokenOff() {
        var report = new Report(config.maxErrors());
        report.refuseFile(1, null, new DomainException(ErrorCode.IMPORT_BROKE_OFF));
        report.undo();
        return report;
    }

    private <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) config.timeout().toSeconds())
                .call(work);
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private record Begun(UUID id, int version, ImportOrder order, int attempts, String traceparent) {}

    /** Leaves the transaction of a run whose effect is not wanted, with its report. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Report report;

        Undone(Report report) {
            super("undone", null, false, false);
            this.report = report;
        }
    }

    /** Leaves the transaction of a run that has to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
