package org.cityexchange.kit.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A rebuild or republication as it is shown; {@link ExchangeJobRows} writes the table. */
@Entity
@Immutable
@Table(name = "exchange_job")
class ExchangeJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ExchangeJobKind kind;

    private String topic;
    private Instant fromAt;

    @Enumerated(EnumType.STRING)
    private ExchangeJobStatus status;

    private long recordsDone;
    private Long recordsTotal;
    private String digestBefore;
    private String digestAfter;

    @Enumerated(EnumType.STRING)
    private ExchangeJobFailure failure;

    private String detail;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    protected ExchangeJob() {}

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    ExchangeJobView toView() {
        return new ExchangeJobView(
                id,
                kind,
                topic,
                fromAt,
                status,
                new ExchangeJobView.Progress(recordsDone, recordsTotal),
                digestBefore,
                digestAfter,
                failure,
                failure == null ? null : failure.explanation(),
                detail,
                createdAt,
                startedAt,
                finishedAt);
    }
}
