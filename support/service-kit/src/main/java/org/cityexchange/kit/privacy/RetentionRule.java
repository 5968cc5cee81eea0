package org.cityexchange.kit.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;

/** How long something is kept, where somebody has set it. */
@Entity
class RetentionRule {

    @Id
    private String code;

    @Version
    private int version;

    private String keptFor;

    @SuppressWarnings("unused") // for whoever asks the database who it was
    private String setBy;

    @SuppressWarnings("unused")
    private Instant setAt;

    protected RetentionRule() {}

    RetentionRule(String code) {
        this.code = code;
    }

    void set(Period period, String by, Instant now) {
        keptFor = period.toString();
        setBy = by;
        setAt = now;
    }

    String code() {
        return code;
    }

    Period period() {
        return Period.parse(keptFor);
    }

    /** Counts from 1; 0 is the standard. */
    int version() {
        return version + 1;
    }
}
