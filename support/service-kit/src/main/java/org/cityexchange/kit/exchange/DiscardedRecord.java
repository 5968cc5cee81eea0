package org.cityexchange.kit.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A record that was given up, as it is shown; {@link DiscardedRows} writes the table. */
@Entity
@Immutable
@Table(name = "discarded_record")
class DiscardedRecord {

    @Id
    private UUID id;

    private String topic;

    @Column(name = "record_key")
    private String recordKey;

    @Column(name = "kafka_partition")
    private int partition;

    @Column(name = "kafka_offset")
    private long offset;

    private UUID eventId;
    private String type;
    private Long revision;

    @Enumerated(EnumType.STRING)
    private ParkReason parkedReason;

    private String detail;
    private Instant parkedAt;
    private String why;
    private String discardedBy;
    private Instant discardedAt;

    protected DiscardedRecord() {}

    UUID id() {
        return id;
    }

    Instant discardedAt() {
        return discardedAt;
    }

    DiscardedRecordView toView() {
        return new DiscardedRecordView(
                id,
                topic,
                recordKey,
                partition,
                offset,
                eventId,
                type,
                revision,
                parkedReason,
                detail,
                parkedAt,
                why,
                discardedBy,
                discardedAt);
    }
}
