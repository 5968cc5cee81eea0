package org.cityexchange.training.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The list of a class session as a whole: how often it was written. Whoever writes it locks it. */
@Entity
class AttendanceSheet {

    @Id
    private UUID classSessionId;

    private int revision;
    private Instant updatedAt;

    protected AttendanceSheet() {}

    /** Something on it has changed. */
    void written(Instant now) {
        revision++;
        updatedAt = now;
    }

    UUID classSessionId() {
        return classSessionId;
    }

    int revision() {
        return revision;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
