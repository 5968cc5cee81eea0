package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The rules of events, and the locks under which their attendance is changed. */
@ApplicationScoped
class AttendanceHeads implements PanacheRepositoryBase<AttendanceHead, UUID> {

    /** The rule of an event and its version; 0 until one is set. */
    record Versioned(AttendanceRule rule, int version) {}

    Versioned of(UUID eventId) {
        return findByIdOptional(eventId)
                .map(head -> new Versioned(head.rule(), head.version()))
                .orElse(new Versioned(AttendanceRule.SEEN, 0));
    }

    /** Waits until nobody else changes the event's attendance, and keeps others waiting until commit. */
    AttendanceHead lock(UUID eventId) {
        getEntityManager()
                .createNativeQuery("""
                        insert into attendance_head (event_id, measure, minimum, version) values (?1, ?2, ?3, 0)
                        on conflict do nothing
                        """)
                .setParameter(1, eventId)
                .setParameter(2, AttendanceRule.SEEN.measure().name())
                .setParameter(3, AttendanceRule.SEEN.minimum())
                .executeUpdate();
        return findById(eventId, LockModeType.PESSIMISTIC_WRITE);
    }
}
