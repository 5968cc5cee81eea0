package org.cityexchange.forum.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** A registration in the queue it waits in, at its rank when read: the tickets behind it never change. */
@Entity
@Immutable
@Subselect("""
        select registration.id, quota.owner_id as event_id, quota.lane, registration.code, registration.name,
            registration.mode, registration.wanted_mode, registration.requested_at,
            cast(row_number() over (partition by quota.owner_id, quota.lane order by ticket) as integer) as position
        from quota_waiting join quota on quota.id = quota_id
            join registration on registration.id = subject_id and registration.event_id = quota.owner_id
        """)
@Synchronize({"registration", "quota", "quota_waiting"})
@SuppressWarnings("unused") // some columns are only read by queries
class Waiting {

    @Id
    private UUID id;

    private UUID eventId;
    private String lane;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private RegistrationMode mode;

    @Enumerated(EnumType.STRING)
    private RegistrationMode wantedMode;

    private Instant requestedAt;
    private int position;

    protected Waiting() {}

    UUID id() {
        return id;
    }

    String lane() {
        return lane;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** The mode it has a seat in while it waits for the other; null for somebody without a seat. */
    RegistrationMode keptMode() {
        return wantedMode == null ? null : mode;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    int position() {
        return position;
    }
}
