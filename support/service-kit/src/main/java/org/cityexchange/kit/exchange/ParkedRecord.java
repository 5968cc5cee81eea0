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

/** A parked record as operators see it; {@link ParkedRows} writes the table. */
@Entity
@Immutable
@Table(name = "parked_record")
class ParkedRecord {

    @Id
    private UUID id;

    private String topic;

    @Column(name = "record_key")
    private String recordKey;

    @Column(name = "kafka_partition")
    private int partition;

    @Column(name = "kafka_offset")
    private long offset;

    @Column(name = "event_id")
    private UUID eventId;

    private String type;

    private Long revision;

    @Enumerated(EnumType.STRING)
    private ParkReason reason;

    private String detail;

    private int attempts;

    @Column(name = "parked_at")
    private Instant parkedAt;

    protected ParkedRecord() {}

    UUID id() {
        return id;
    }

    Instant parkedAt() {
        return parkedAt;
    }

    ParkedRecordView toView() {
        return new ParkedRecordView(
                id,
                topic,
                recordKey,
                partition,
                offset,
                eventId,
                type,
                revision,
                reason,
                reason.explanation(),
                detail,
                attempts,
                parkedAt);
    }
}
