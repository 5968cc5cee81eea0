package org.cityexchange.forum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceRecorded;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;

/** What the other service was last told of somebody's attendance. */
@Entity
class AttendanceRecord {

    @Id
    private UUID registrationId;

    @Column
    private UUID eventId;

    private Boolean attended;
    private List<String> modes = List.of();
    private Integer minutes;

    protected AttendanceRecord() {}

    /** Nothing was told yet. */
    static AttendanceRecord of(Registrant registrant) {
        var kept = new AttendanceRecord();
        kept.registrationId = registrant.id();
        kept.eventId = registrant.eventId();
        return kept;
    }

    /**
     * Takes over what is known now.
     *
     * @return what is to be told; empty while nothing is known, and where it was told before
     */
    Optional<AttendanceRecorded> become(Attendance now, Registrant registrant, Instant at) {
        var known = now.attended() == null ? withdrawn() : now;
        if (known.attended() == null || known.equals(told())) {
            return Optional.empty();
        }
        attended = known.attended();
        modes = known.modes().stream().map(Enum::name).toList();
        minutes = known.minutes();
        return Optional.of(
                recorded(known.modes(), registrant.cityCode(), registrant.country(), registrant.personRef(), at));
    }

    private AttendanceRecorded recorded(
            List<RegistrationMode> seenIn, String cityCode, String country, String personRef, Instant at) {
        return new AttendanceRecorded(
                registrationId, eventId, attended, seenIn, minutes, cityCode, country, personRef, at);
    }

    /** What it was last told of, said again after where the registration stands. */
    AttendanceRecorded asTold(RegistrationEvent of) {
        return recorded(told().modes(), of.cityCode(), of.country(), of.personRef(), of.occurredAt());
    }

    /** Of whom an attendance was told that no longer holds, it is told that there was none. */
    private Attendance withdrawn() {
        return attended == null ? Attendance.UNKNOWN : new Attendance(List.of(), null, false);
    }

    private Attendance told() {
        return new Attendance(modes.stream().map(RegistrationMode::valueOf).toList(), minutes, attended);
    }

    UUID registrationId() {
        return registrationId;
    }
}
