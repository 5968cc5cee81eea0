package org.cityexchange.forum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** The rule by which an event counts attendance; who locks it is alone with the event's attendance until commit. */
@Entity
class AttendanceHead {

    @Id
    @Column
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private AttendanceRule.Measure measure;

    private int minimum;
    private int version;

    protected AttendanceHead() {}

    void become(AttendanceRule rule) {
        measure = rule.measure();
        minimum = rule.minimum();
        version++;
    }

    int version() {
        return version;
    }

    AttendanceRule rule() {
        return new AttendanceRule(measure, minimum);
    }
}
