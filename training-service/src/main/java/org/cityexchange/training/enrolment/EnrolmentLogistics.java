package org.cityexchange.training.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What is known of somebody's journey, encrypted: the database alone tells nobody anything of it. */
@Entity
class EnrolmentLogistics {

    @Id
    private UUID enrolmentId;

    @Version
    private int version;

    private String sealed;
    private Instant updatedAt;

    protected EnrolmentLogistics() {}

    static EnrolmentLogistics of(UUID enrolmentId) {
        var logistics = new EnrolmentLogistics();
        logistics.enrolmentId = enrolmentId;
        return logistics;
    }

    /** Takes over what was said anew. */
    void keep(String newlySealed, Instant now) {
        sealed = newlySealed;
        updatedAt = now;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    String sealed() {
        return sealed;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
