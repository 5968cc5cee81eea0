package org.cityexchange.kit.transfer;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An import that was ordered, and what became of it. */
@Entity
@Table(name = "import_job")
class Job {

    @Id
    private UUID id;

    /** Whoever finishes a job must be the one who began it last: another version means that somebody took it over. */
    @Version
    private int version;

    private String type;
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    private OnError onError;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private List<String> cities;

    @SuppressWarnings("unused") // by queries only
    private String createdBy;

    private String traceparent;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private int attempts;
    private int rowsDone;
    private Integer rowsTotal;

    @JdbcTypeCode(SqlTypes.JSON)
    private JobView.Result result;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<JobError> errors;

    private int errorsTotal;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    protected Job() {}

    static Job queued(ImportOrder order, String createdBy, String traceparent, Instant now) {
        var job = new Job();
        job.id = Ids.next();
        job.type = order.type();
        job.dryRun = order.dryRun();
        job.mode = order.mode();
        job.onError = order.onError();
        job.provenance = order.provenance();
        job.dataset = order.dataset();
        job.cities = order.cities();
        job.createdBy = createdBy;
        job.traceparent = traceparent;
        job.status = JobStatus.QUEUED;
        job.errors = List.of();
        job.createdAt = now;
        return job;
    }

    /** Somebody begins it, perhaps anew. */
    void begin(Instant now) {
        status = JobStatus.RUNNING;
        attempts++;
        startedAt = now;
        rowsDone = 0;
        rowsTotal = null;
    }

    /** Whoever did it must stop, and has undone everything: it waits again as if nobody had begun. */
    void giveBack() {
        status = JobStatus.QUEUED;
        attempts--;
        startedAt = null;
        rowsDone = 0;
        rowsTotal = null;
    }

    /** It is done, or cannot be. */
    void finish(Report report, Instant now) {
        status = report.failed() ? JobStatus.FAILED : JobStatus.COMPLETED;
        result = report.result();
        errors = report.errors();
        errorsTotal = report.errorsTotal();
        rowsDone = report.rows();
        rowsTotal = report.rows();
        finishedAt = now;
    }

    /** No longer quotes these addresses; false where it does not. */
    boolean forget(Predicate<String> addresses) {
        if (errors.stream().noneMatch(error -> error.quotes(addresses))) {
            return false;
        }
        errors = errors.stream()
                .map(error -> error.quotes(addresses) ? error.withoutQuotes() : error)
                .toList();
        return true;
    }

    ImportOrder order() {
        return new ImportOrder(
                type, dryRun, mode, onError, provenance, dataset, cities == null ? null : List.copyOf(cities));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    int attempts() {
        return attempts;
    }

    String traceparent() {
        return traceparent;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The job without its errors. */
    JobView toSummary() {
        return view(null);
    }

    /** The job with its errors told in that language. */
    JobView toView(Locale locale) {
        return view(
                errors.stream().map(error -> JobView.RowError.of(error, locale)).toList());
    }

    private JobView view(List<JobView.RowError> shown) {
        return new JobView(
                id,
                type,
                status,
                dryRun,
                mode,
                onError,
                provenance,
                dataset,
                new JobView.Progress(rowsDone, rowsTotal),
                result,
                shown,
                errorsTotal,
                createdAt,
                startedAt,
                finishedAt);
    }
}
