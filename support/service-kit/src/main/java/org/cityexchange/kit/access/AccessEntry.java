package org.cityexchange.kit.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.Immutable;

/** Somebody looked at personal data. */
@Entity
@Immutable
@Table(name = "access_log")
class AccessEntry {

    @Id
    private UUID id;

    private Instant occurredAt;
    private String actor;
    private String roles;

    @Enumerated(EnumType.STRING)
    private AccessOperation operation;

    private String subjectType;
    private UUID subjectId;
    private String reason;
    private int records;

    protected AccessEntry() {}

    AccessEntry(
            String actor,
            String roles,
            AccessOperation operation,
            String subjectType,
            UUID subjectId,
            String reason,
            int records,
            Instant now) {
        this.id = Ids.next();
        this.occurredAt = now;
        this.actor = actor;
        this.roles = roles;
        this.operation = operation;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.reason = reason;
        this.records = records;
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    AccessView toView() {
        return new AccessView(id, occurredAt, actor, roles, operation, subjectType, subjectId, reason, records);
    }
}
